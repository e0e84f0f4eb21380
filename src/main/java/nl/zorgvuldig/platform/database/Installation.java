package nl.zorgvuldig.platform.database;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Kind of installation this database was created as. Only its owner can write that, once; so a
/// demonstration can never become real, nor a real one a demonstration.
public record Installation(boolean demonstration) {
    private static final String FIND = "select demonstration from installation.installation";
    private static final String CREATE =
            "insert into installation.installation (demonstration, created_at) values (:demonstration, :at)"
                    + " on conflict do nothing";

    static Installation establish(JdbcClient owner, boolean demonstration, Instant now) {
        owner.sql(CREATE)
                .param("demonstration", demonstration)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        Installation found =
                new Installation(owner.sql(FIND).query(Boolean.class).single());
        if (demonstration && !found.demonstration) {
            throw new InvalidSettings(
                    "This database was created for real work, so it cannot be used as a demonstration.");
        }
        return found;
    }
}
