package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// How long what is kept about a pupil stays, as the head reads it.
class KeepingPageTest {
    private static final Pattern REASON =
            Pattern.compile("<section class=\"card\">\\s*<p class=\"nl-paragraph\">([^<]+)</p>");

    private static final Pattern COUNTS = Pattern.compile("(?s)<dl class=\"facts\">(.*?)</dl>");
    private static final Pattern PURPOSE = Pattern.compile("<dt>([^<]+)</dt>");

    private final DemoProgram demo = DemoProgram.running();
    private final String page = demo.signIn("directeur")
            .get("/leerlingen/" + demo.pupil(LandmarkPupil.THICK_DOSSIER) + "/bewaren")
            .body();

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1).strip())
                .toList();
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void what_holds_for_several_parts_is_said_once() {
        List<String> reasons = found(REASON, page);
        assertThat(reasons).containsExactly("De leerling zit op school. Er gaat niets weg.");
        assertThat(page).containsOnlyOnce(reasons.getFirst()).contains(">Dossier</h2>", ">In- en uitschrijving</h2>");
    }

    /// The dossier alone is kept in many tables for one purpose.
    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void why_something_is_kept_is_said_once_of_each_part() {
        List<String> parts = found(COUNTS, page);
        assertThat(parts).hasSize(PupilDataPart.values().length);
        assertThat(parts)
                .allSatisfy(
                        part -> assertThat(found(PURPOSE, part)).isNotEmpty().doesNotHaveDuplicates());
    }
}
