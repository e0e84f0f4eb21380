package nl.zorgvuldig;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Those who look for a button that is not theirs read which clause keeps it from them, with the
/// way to it. That whoever is refused does so too, stands in [RoutesTest].
@Upholds({POLICY_FOR_EVERYONE, WHERE_TO_TURN})
class RefusalsTest {
    private final DemoProgram demo = DemoProgram.running();

    /// A line about something that cannot be done leads to the clause in the whole policy.
    @Test
    void the_place_a_line_leads_to_is_on_the_page_of_the_policy() {
        String policy = demo.nobody().get("/beleid").body();
        for (Clause clause : Clause.values()) {
            assertThat(policy).contains("id=\"" + clause.id() + "\"");
        }
    }

    @Test
    void each_page_that_leaves_something_out_says_which_clause_does() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jte")).toList()) {
                if (Files.readString(file).contains("@template.web.absent(")) {
                    pages.add(Path.of("src/main/jte").relativize(file).toString());
                }
            }
        }
        assertThat(pages)
                .contains(
                        "dossier/cannot.jte",
                        "dossier/document.jte",
                        "coaching/watch.jte",
                        "media/album.jte",
                        "events/moves.jte",
                        "inspection/own.jte",
                        "oversight/dossierLog.jte",
                        "access/what.jte");
    }
}
