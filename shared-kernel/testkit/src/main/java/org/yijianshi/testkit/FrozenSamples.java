package org.yijianshi.testkit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Stored events as files, each with the type name and the JSON that the event store holds. What
/// was stored once is read for ever: an event that is renamed, moved or written otherwise differs
/// from its file. `-Dsamples.write=true` writes files that are missing and never touches one that
/// is there.
///
/// @param folder one file for each event, `<simple name>.json`
/// @param write what the event store would keep of an event
/// @param read what the event store would make of a type name and JSON
public record FrozenSamples(
        Path folder, Function<Object, String> write, BiFunction<String, String, Object> read) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Everything in which events and files differ; empty when each event is written as its file
    /// says and each file is read as its event.
    ///
    /// @param events at least one of each permitted type of `sealed`
    public List<String> differences(Class<?> sealed, List<?> events) {
        var differences = new ArrayList<String>();
        for (var type : sealed.getPermittedSubclasses()) {
            if (events.stream().noneMatch(type::isInstance)) {
                differences.add(type.getSimpleName() + " has no sample");
            }
        }
        for (var event : events) {
            compare(event, differences);
        }
        return differences;
    }

    private void compare(Object event, List<String> differences) {
        var name = event.getClass().getSimpleName();
        var file = folder.resolve(name + ".json");
        var stored = stored(event);
        if (Files.notExists(file)) {
            if (!Boolean.getBoolean("samples.write")) {
                differences.add(name + " has no file; write it with -Dsamples.write=true");
                return;
            }
            save(file, stored);
        }
        var frozen = JSON.readTree(file.toFile());
        if (!frozen.equals(stored)) {
            differences.add(name + " is now written as " + stored);
        }
        var again = read.apply(frozen.get("type").asString(), frozen.get("payload").toString());
        if (!event.equals(again)) {
            differences.add(name + " is now read as " + again);
        }
    }

    private JsonNode stored(Object event) {
        return JSON.createObjectNode()
                .put("type", event.getClass().getName())
                .set("payload", JSON.readTree(write.apply(event)));
    }

    private static void save(Path file, JsonNode stored) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(stored) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
