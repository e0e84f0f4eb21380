package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.ModuleCode;
import nl.zorgvuldig.platform.kernel.ModuleCodes;
import org.junit.jupiter.api.Test;

/// Reads every SQL statement in the code: a module asks only tables of its own schema, and whoever
/// asks a table of a board says of which board, for each table it names (docs/scale.md).
class StatementsTest {
    private static final List<Path> CODE = List.of(Path.of("src/main/java"), Path.of("demo/src/main/java"));

    private static final Set<String> SCHOOL = Set.of("school");
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update|using) (?:only )?([a-z_]+\\.[a-z_]+)\\b(?!\\()");
    private static final Pattern OF_A_BOARD = Pattern.compile("\\bboard = |\\(board[,)]");

    private final Set<String> boardTables = Set.copyOf(TestDatabase.shared()
            .superuserClient("zorgvuldig")
            .sql("""
                                    select n.nspname || '.' || c.relname
                                    from pg_class c
                                    join pg_namespace n on n.oid = c.relnamespace
                                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'board'
                                    where c.relkind in ('r', 'p') and n.nspname <> 'installation'
                                      and coalesce(obj_description(c.oid), '') <> 'local'""")
            .query(String.class)
            .list());

    @Test
    void a_module_asks_only_tables_of_its_own_and_says_of_which_board() {
        List<String> wrong = new ArrayList<>();
        sources().forEach((file, source) -> {
            wrong(schemas(file), source).forEach(text -> wrong.add(file + ": " + text));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void there_are_statements_to_look_at_of_nearly_every_table() {
        Set<String> asked = new TreeSet<>();
        sources().values().forEach(source -> asked.addAll(tablesIn(source)));

        assertThat(boardTables).hasSizeGreaterThan(18);
        assertThat(asked).containsAll(boardTables);
    }

    @Test
    void a_statement_on_the_table_of_another_module_is_found() {
        assertThat(wrong(Set.of("access"), "sql(\"select id from school.school where board = :board\")"))
                .containsExactly("names school.school");
    }

    @Test
    void a_statement_that_does_not_say_of_which_board_is_found_however_it_is_written() {
        for (String planted : List.of(
                "String A = \"select id from school.school where id = :id\"; sql(A);",
                "String A = \"select id \" + \"from school.school\";",
                "String A = \"select id from school.school \"; String B = A + \"where id = 1\";",
                "String A = \"\"\"\n  delete\n from school.school\n where id = :id\"\"\";",
                "String A = \"select id from school.school where %s\"; a(A.formatted(\"id = 1\"));",
                "sql(\"update school.school set name = :name where id = :id\")",
                "sql(\"insert into school.school (id, name) values (:id, :name)\")",
                """
                        sql("select g.id from school.group g join school.school s on s.id = g.school \
                        where g.board = :board")""")) {
            assertThat(wrong(SCHOOL, planted)).as(planted).hasSize(1);
        }
        assertThat(wrong(
                        SCHOOL,
                        "String A = \"select id from school.school \";" + " sql(A + \"where board = :board\");"))
                .isEmpty();
    }

    /// The schemas that code in this file may ask: none outside any module.
    private static Set<String> schemas(Path file) {
        Path root = CODE.stream().filter(file::startsWith).findFirst().orElseThrow();
        String name = root.relativize(file.getParent()).toString().replace('/', '.');
        Optional<ModuleCode> module = ModuleCodes.find(name, Zorgvuldig.class.getClassLoader());
        if (module.isEmpty()) {
            return Set.of();
        }
        String[] named = module.get().schemas();
        return named.length == 0 ? Set.of(module.get().value()) : Set.of(named);
    }

    private List<String> wrong(Set<String> own, String source) {
        List<String> wrong = new ArrayList<>();
        for (String statement : SourceStatements.in(source)) {
            List<String> tables = tables(statement);
            tables.stream()
                    .filter(table -> !own.contains(table.substring(0, table.indexOf('.'))))
                    .forEach(table -> wrong.add("names " + table));
            long ofBoards = tables.stream().filter(boardTables::contains).count();
            if (OF_A_BOARD.matcher(statement).results().count() < ofBoards) {
                wrong.add("does not say of which board: " + statement);
            }
        }
        return wrong;
    }

    private static List<String> tablesIn(String source) {
        return SourceStatements.in(source).stream()
                .flatMap(text -> tables(text).stream())
                .toList();
    }

    private static List<String> tables(String statement) {
        List<String> tables = new ArrayList<>();
        Matcher matcher = TABLE.matcher(statement);
        while (matcher.find()) {
            tables.add(matcher.group(1));
        }
        return tables;
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new TreeMap<>();
        try {
            for (Path root : CODE) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                            .toList()) {
                        sources.put(file, Files.readString(file));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }
}
