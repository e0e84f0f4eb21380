package nl.zorgvuldig.conduct.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The initial text, until the board writes its own.
final class ProposedStatement {
    private ProposedStatement() {}

    static String dutch() {
        return read("/conduct/geheimhouding.txt");
    }

    static String english() {
        return read("/conduct/confidentiality.txt");
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(ProposedStatement.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
