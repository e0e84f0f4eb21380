package nl.zorgvuldig.demo.care;

import nl.zorgvuldig.care.medical.keys.DemonstrationPassphrase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Passphrase of both school doctors of the demonstration. It is part of the source, so it
/// protects nothing.
@Component
@Lazy
final class DemoPassphrase implements DemonstrationPassphrase {
    static final String TEXT = "vier blauwe fietsen zingen zacht";

    @Override
    public String text() {
        return TEXT;
    }
}
