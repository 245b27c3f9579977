package org.yijianshi.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/// This process's class path as jars alone, for child processes: a start-up cache takes nothing
/// else, and a rebuild under a running system cannot pull its classes away.
record ClassPath(List<Path> jars) {

    /// Folders of classes are packed into `directory`, each content once.
    static ClassPath packed(Path directory) throws IOException {
        Files.createDirectories(directory);
        var jars = new ArrayList<Path>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var path = Path.of(entry).toAbsolutePath();
            if (entry.isEmpty()) {
                continue;
            }
            if (Files.isDirectory(path)) {
                jars.add(pack(path, directory));
            } else if (Files.exists(path)) {
                jars.add(path);
            }
        }
        return new ClassPath(List.copyOf(jars));
    }

    String asArgument() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /// Changes whenever anything on the class path does.
    String fingerprint() throws IOException {
        var facts = new StringBuilder(System.getProperty("java.vm.version"));
        for (var jar : jars) {
            facts.append('\n').append(facts(jar, jar.toString()));
        }
        return digest(facts.toString());
    }

    private static Path pack(Path folder, Path directory) throws IOException {
        List<Path> files;
        try (var tree = Files.walk(folder)) {
            files = tree.filter(path -> !path.equals(folder)).sorted().toList();
        }
        var facts = new StringBuilder("1 " + folder);
        for (var file : files) {
            facts.append('\n').append(facts(file, folder.relativize(file).toString()));
        }
        var jar = directory.resolve(digest(facts.toString()) + ".jar");
        if (Files.notExists(jar)) {
            var aside = Files.createTempFile(directory, "new", ".jar");
            write(folder, files, aside);
            Files.move(aside, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar;
    }

    /// Folders too: who looks for the classes of a package or the scripts of a folder asks for
    /// them.
    private static void write(Path folder, List<Path> files, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files) {
                var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file)) {
                    out.putNextEntry(new ZipEntry(name + "/"));
                } else {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
    }

    private static String facts(Path file, String name) throws IOException {
        return name + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
