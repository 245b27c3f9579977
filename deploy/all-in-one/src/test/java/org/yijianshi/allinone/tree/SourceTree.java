package org.yijianshi.allinone.tree;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Every file that belongs to the project, without asking git: an archive of the sources has none.
/// What .gitignore names is left out.
record SourceTree(Path root) {

    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".yijianshi", ".idea", ".vscode", ".settings");

    static final SourceTree WHOLE = new SourceTree(Path.of("../..").toAbsolutePath().normalize());

    List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        files.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    /// The same name on every system.
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
