package nl.zorgvuldig.database;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where unpacked programs are kept: for the whole machine when we may, else for this user.
final class Caches {
    private Caches() {}

    static Path standard() {
        Path shared = Path.of("/var/cache");
        if (Files.isWritable(shared)) {
            return shared.resolve("zorgvuldig");
        }
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path own =
                chosen == null || chosen.isBlank()
                        ? Path.of(System.getProperty("user.home", "/tmp"), ".cache")
                        : Path.of(chosen);
        return own.resolve("zorgvuldig");
    }
}
