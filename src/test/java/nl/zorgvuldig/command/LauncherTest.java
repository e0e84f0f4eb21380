package nl.zorgvuldig.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What the launcher tells Java each time it starts the program.
class LauncherTest {
    /// Every page is called by reflection. Through native code a call keeps its virtual thread on a
    /// processor: as many requests as there are processors, each waiting for the database, would
    /// stop everything for good.
    @Test
    void no_page_is_called_through_native_code() throws IOException {
        assertThat(Files.readString(Path.of("zorgvuldig")))
                .containsOnlyOnce("\nflags=\"")
                .doesNotContain("useNativeAccessorOnly=true");
    }
}
