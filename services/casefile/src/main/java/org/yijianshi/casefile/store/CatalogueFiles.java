package org.yijianshi.casefile.store;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Theme;

import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue as files, `catalogue/<theme>.yaml`, read and checked at start.
@Component
class CatalogueFiles implements Catalogue {

    private static final List<String> THEMES = List.of("enterprise-opening");

    private final Map<String, Theme> themes = new LinkedHashMap<>();

    CatalogueFiles() {
        THEMES.forEach(name -> themes.put(name, read(name)));
    }

    private static Theme read(String name) {
        var file = "/catalogue/" + name + ".yaml";
        try (var in = CatalogueFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return new YAMLMapper().readValue(in, Theme.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<Theme> find(String theme) {
        return Optional.ofNullable(themes.get(theme));
    }

    @Override
    public Collection<Theme> all() {
        return List.copyOf(themes.values());
    }
}
