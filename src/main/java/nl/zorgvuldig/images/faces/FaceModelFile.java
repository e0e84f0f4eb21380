package nl.zorgvuldig.images.faces;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// File with the weights of YuNet, configured by the operator; when set, YuNet is the only
/// detector.
@Component
final class FaceModelFile {
    private final Optional<Path> named;

    /// @throws IllegalStateException when the configured file cannot be read
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
