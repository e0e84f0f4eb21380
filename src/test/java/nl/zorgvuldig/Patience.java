package nl.zorgvuldig;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How long a test waits for what comes in its own time: long, so that a busy machine fails none. A
/// test that passes waits no longer for it.
public final class Patience implements BeforeAllCallback {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Awaitility.setDefaultTimeout(LONG);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONG.toMillis());
    }
}
