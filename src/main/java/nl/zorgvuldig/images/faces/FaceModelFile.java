package nl.zorgvuldig.images.faces;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A file with the weights of YuNet that the operator named; then that one looks, alone.
@Component
final class FaceModelFile {
    private final Optional<Path> named;

    /// @throws IllegalStateException when a file is named that cannot be read
    FaceModelFile(@Value("${zorgvuldig.face-model:}") String file) {
        named = Optional.of(file.strip()).filter(name -> !name.isEmpty()).map(Path::of);
        if (named.filter(path -> !Files.isReadable(path)).isPresent()) {
            throw new IllegalStateException("ZORGVULDIG_FACE_MODEL names a file that cannot be read (docs/faces.md)");
        }
    }

    Optional<Path> named() {
        return named.map(Path::toAbsolutePath);
    }
}
