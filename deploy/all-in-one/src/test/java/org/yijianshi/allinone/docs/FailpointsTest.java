package org.yijianshi.allinone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whoever crashes a process at each point of the list has crashed it at each point of the code.
class FailpointsTest {

    @Test
    void the_list_is_what_the_code_has() throws IOException {
        var listed = Pages.matches("^\\| `([a-z.-]+)` \\|", Pages.read("docs/failpoints.md"));
        assertThat(listed).hasSizeGreaterThanOrEqualTo(25).doesNotHaveDuplicates();
        assertThat(inCode()).containsExactlyInAnyOrderElementsOf(listed);
    }

    private static List<String> inCode() throws IOException {
        var points = new ArrayList<String>();
        for (var folder : List.of("shared-kernel", "services", "deploy")) {
            try (var tree = Files.walk(Pages.ROOT.resolve(folder))) {
                for (var file : sources(tree).toList()) {
                    points.addAll(
                            Pages.matches("Failpoint\\.hit\\(\"(.+?)\"", Files.readString(file)));
                }
            }
        }
        return points;
    }

    private static Stream<Path> sources(Stream<Path> tree) {
        return tree.filter(path -> path.toString().contains("/src/main/java/"))
                .filter(path -> path.toString().endsWith(".java"));
    }
}
