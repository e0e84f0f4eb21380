package nl.zorgvuldig;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A stolen database holds not one name. Reads every value of every table of both databases as the
/// superuser, as text and
/// as bytes (so compressed values are opened), and looks for everything personal of the
/// demonstration board.
class NoNamesInTheDatabaseTest {
    /// Shorter pieces turn up in random bytes by chance.
    private static final int SHORTEST = 6;

    private static final String TABLES = """
            select n.nspname || '.' || quote_ident(c.relname) from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1""";

    private final DemoProgram demo = DemoProgram.running();

    @Test
    @Upholds(CONFIDENTIALITY)
    void no_table_of_either_database_holds_a_name_an_address_or_a_text() {
        Finder personal = new Finder(personal(demo.population()));
        assertThat(personal.pieces()).isGreaterThan(4_000);

        Map<String, Set<String>> found = new TreeMap<>();
        for (String database : List.of("zorgvuldig", "keyring")) {
            search(database, personal, found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_search_finds_what_does_stand_there_in_text_and_in_bytes() {
        JdbcClient jdbc = demo.superuser("zorgvuldig");
        String marker = "Marker-Naam-Die-Er-Wel-Staat ".repeat(200);
        jdbc.sql("create table public.control (text text, bytes bytea)").update();
        try {
            jdbc.sql("insert into public.control values (:text, null), (null, :bytes)")
                    .param("text", marker)
                    .param("bytes", marker.getBytes(StandardCharsets.UTF_8))
                    .update();
            Map<String, Set<String>> found = new TreeMap<>();
            search(
                    "zorgvuldig",
                    new Finder(Set.of(
                            "Marker-Naam-Die-Er-Wel-Staat",
                            demo.population().schools().getFirst().name())),
                    found);
            assertThat(found).containsOnlyKeys("public.control text", "public.control bytes", "school.school name");
        } finally {
            jdbc.sql("drop table public.control").update();
        }
    }

    private void search(String database, Finder finder, Map<String, Set<String>> found) {
        JdbcClient jdbc = demo.superuser(database);
        for (String table : jdbc.sql(TABLES).query(String.class).list()) {
            jdbc.sql("select * from " + table).query(row -> {
                look(table, row, finder, found);
            });
        }
    }

    private static void look(String table, ResultSet row, Finder finder, Map<String, Set<String>> found)
            throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                String text = value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : String.valueOf(value);
                Set<String> hits = finder.in(text);
                if (!hits.isEmpty()) {
                    found.computeIfAbsent(table + " " + row.getMetaData().getColumnName(i), any -> new TreeSet<>())
                            .addAll(hits);
                }
            }
        }
    }

    private static Set<String> personal(Population population) {
        Set<String> pieces = new TreeSet<>();
        population.pupils().forEach(pupil -> name(pupil.name(), pieces));
        population.employees().forEach(employee -> {
            name(employee.name(), pieces);
            pieces.add(employee.email());
        });
        for (DemoPeople.Guardian guardian : population.guardians()) {
            name(guardian.name(), pieces);
            guardian.email().ifPresent(pieces::add);
            pieces.add(guardian.phone());
            pieces.add(guardian.address().street());
            pieces.add(guardian.address().postcode());
        }
        population.assignments().forEach(assignment -> pieces.add(assignment.reason()));
        population
                .entries()
                .forEach(entry -> entry.versions()
                        .forEach(version -> pieces.add(version.text()
                                .substring(0, Math.min(24, version.text().length())))));
        pieces.removeIf(piece -> piece.length() < SHORTEST);
        return pieces;
    }

    private static void name(PersonName name, Set<String> pieces) {
        pieces.add(name.full());
        pieces.add(name.sorted());
        pieces.add(name.family());
        pieces.add(name.given());
    }

    /// Finds many pieces in a text at once: by the first six characters of each.
    private static final class Finder {
        private final Map<String, Set<String>> byStart = new HashMap<>();
        private int pieces;

        Finder(Set<String> wanted) {
            for (String piece : wanted) {
                byStart.computeIfAbsent(piece.substring(0, SHORTEST), any -> new TreeSet<>())
                        .add(piece);
                pieces++;
            }
        }

        int pieces() {
            return pieces;
        }

        Set<String> in(String text) {
            Set<String> hits = new TreeSet<>();
            for (int i = 0; i + SHORTEST <= text.length(); i++) {
                Set<String> candidates = byStart.get(text.substring(i, i + SHORTEST));
                if (candidates != null) {
                    for (String candidate : candidates) {
                        if (text.startsWith(candidate, i)) {
                            hits.add(candidate);
                        }
                    }
                }
            }
            return hits;
        }
    }
}
