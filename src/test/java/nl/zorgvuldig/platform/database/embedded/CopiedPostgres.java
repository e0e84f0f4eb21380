package nl.zorgvuldig.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import nl.zorgvuldig.MadeOnce;

/// Servers that begin with what another server left in its folder when it was closed.
public final class CopiedPostgres {
    private CopiedPostgres() {}

    /// Leaves in a folder what a new server holds after some work with it.
    public static void make(Path folder, Consumer<EmbeddedPostgres> work) throws IOException {
        Path home = TemporaryPostgresHomes.create();
        try {
            try (EmbeddedPostgres server = EmbeddedPostgres.open(home)) {
                work.accept(server);
            }
            MadeOnce.copy(home, folder);
        } finally {
            DurableFolders.discard(home);
        }
    }

    /// A server with a copy of its own of that, removed when the program ends.
    public static EmbeddedPostgres of(Path folder, EmbeddedPostgres.Options options) throws IOException {
        Path home = TemporaryPostgresHomes.create();
        MadeOnce.copy(folder, home);
        EmbeddedPostgres server = EmbeddedPostgres.open(home, options);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.close();
            DurableFolders.discard(home);
        }));
        return server;
    }
}
