package nl.zorgvuldig.story;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A program that runs, to look behind its pages.
public interface Installed {
    Clock clock();

    /// A part of the program, to arrange what no page can, or to look behind the pages.
    <T> T part(Class<T> kind);

    /// What is really stored in `zorgvuldig` or `keyring`, seen by the one whom row security does
    /// not stop.
    JdbcClient superuser(String database);
}
