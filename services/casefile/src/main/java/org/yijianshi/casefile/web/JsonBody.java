package org.yijianshi.casefile.web;

import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Says what is wrong with a body that is JSON and yet no request.
final class JsonBody {

    private JsonBody() {}

    static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Problem.invalid(List.of(new Violation("", "type", "object")));
    }

    /// The sections of a supplement, at least one.
    static ObjectNode sections(ObjectNode body) {
        var sections = body.get("sections");
        if (sections == null || (sections instanceof ObjectNode none && none.isEmpty())) {
            throw Problem.invalid(List.of(new Violation("/sections", "required")));
        }
        if (sections instanceof ObjectNode some) {
            return some;
        }
        throw Problem.invalid(List.of(new Violation("/sections", "type", "object")));
    }
}
