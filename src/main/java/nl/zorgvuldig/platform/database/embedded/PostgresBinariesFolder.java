package nl.zorgvuldig.platform.database.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Folder for the unpacked programs: for the whole machine when permitted, else for this user, else
/// beside the data. Never where another user could replace them.
final class PostgresBinariesFolder {
    private PostgresBinariesFolder() {}

    static Path near(Path home) {
        return Stream.of(shared(), chosen(), own())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> home.resolve("programs"));
    }

    private static Optional<Path> shared() {
        return usable(Path.of("/var/cache"));
    }

    private static Optional<Path> chosen() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .flatMap(PostgresBinariesFolder::usable);
    }

    private static Optional<Path> own() {
        return Optional.ofNullable(System.getProperty("user.home"))
                .map(Path::of)
                .filter(Files::isWritable)
                .map(folder -> folder.resolve(".cache").resolve("zorgvuldig"));
    }

    private static Optional<Path> usable(Path parent) {
        Path folder = parent.resolve("zorgvuldig");
        return Files.isWritable(parent) || Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
    }
}
