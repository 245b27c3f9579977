package org.yijianshi.portal.call;

import tools.jackson.databind.JsonNode;

/// One personal value in clear. That it was read is recorded.
///
/// @param pointer into the sections of the form: `/shareholders/list/0/idNumber`
public record Disclosed(String pointer, JsonNode value) {}
