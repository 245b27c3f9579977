package org.yijianshi.contracts.form;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks a combined form against its schemas. Compiled once; one instance serves all threads.
/// Documents should be read with big decimals for floats, so that amounts are compared exactly.
public final class FormSchemas {

    private static final SchemaFiles FILES = new SchemaFiles();

    private final Schema envelope = FILES.compile("combined-form");
    private final Map<String, Schema> sections;

    private FormSchemas(Map<String, Schema> sections) {
        this.sections = sections;
    }

    /// Compiles the schemas of these sections, `schemas/sections/<section>.json`.
    ///
    /// @throws IllegalArgumentException if a section has no schema
    public static FormSchemas of(Collection<String> sections) {
        return new FormSchemas(
                sections.stream()
                        .distinct()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(),
                                        section -> FILES.compile("sections/" + section))));
    }

    public boolean has(String section) {
        return sections.containsKey(section);
    }

    /// What is wrong with the envelope: everything in the document but the sections' contents.
    public List<SchemaProblem> checkEnvelope(JsonNode document) {
        return problems("", envelope, document);
    }

    /// What is wrong with one section; pointers begin with `/sections/<section>`. At most
    /// [FirstErrors#LIMIT] problems are found: a longer list helps nobody, and a hostile document
    /// has millions.
    ///
    /// @throws IllegalArgumentException if the section is not one of those given at the start
    public List<SchemaProblem> check(String section, JsonNode value) {
        var schema = sections.get(section);
        if (schema == null) {
            throw new IllegalArgumentException("no such section");
        }
        return problems("/sections/" + section, schema, value);
    }

    private static List<SchemaProblem> problems(String at, Schema schema, JsonNode value) {
        var errors = new FirstErrors();
        try {
            schema.validate(value, context -> context.setErrors(errors));
        } catch (FirstErrors.Enough _) {
            // the first ones are all that is asked for
        } catch (JsonNodeException _) {
            return OutlandishNumbers.in(at, value);
        }
        return onePerPlace(errors.stream().map((Error e) -> ProblemFromError.of(at, e)));
    }

    /// A number where a text belongs fails the list of allowed texts as well; only the first is
    /// worth saying.
    private static List<SchemaProblem> onePerPlace(Stream<SchemaProblem> problems) {
        var byPointer = new LinkedHashMap<String, SchemaProblem>();
        problems.forEach(
                problem ->
                        byPointer.merge(
                                problem.pointer(),
                                problem,
                                (known, next) -> next.code().equals("type") ? next : known));
        return List.copyOf(byPointer.values());
    }
}
