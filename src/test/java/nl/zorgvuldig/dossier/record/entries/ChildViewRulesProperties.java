package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.dossier.record.ChildView;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What a pupil said is kept as one text and comes back in its parts, each of which must be there.
class ChildViewRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void it_comes_back_in_its_parts(@ForAll String about, @ForAll String heardBy, @ForAll String words) {
        ChildView read = ChildView.read(new ChildView(about, heardBy, words).written());

        assertThat(read.about()).isEqualTo(line(about));
        assertThat(read.heardBy()).isEqualTo(line(heardBy));
        assertThat(read.words()).isEqualTo(words.strip().lines().collect(Collectors.joining("\n")));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void whatever_was_written_by_hand_loses_no_word(@ForAll String text) {
        ChildView read = ChildView.read(text);
        assertThat(text.lines().skip(2)).allMatch(line -> read.words().contains(line));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void each_part_must_be_there_and_be_short(
            @ForAll @AlphaChars @StringLength(max = 130) String about,
            @ForAll @AlphaChars @StringLength(max = 130) String heardBy,
            @ForAll @AlphaChars @StringLength(max = 310) String words) {
        assertThat(fields(new ChildView(about, heardBy, words)).contains("about"))
                .isEqualTo(about.isEmpty() || about.length() > 120);
        assertThat(fields(new ChildView(about, heardBy, words)).contains("heardBy"))
                .isEqualTo(heardBy.isEmpty() || heardBy.length() > 120);
        assertThat(fields(new ChildView(about, heardBy, words)).contains("text"))
                .isEqualTo(words.isEmpty() || words.length() > 300);
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void no_part_holds_a_citizen_service_number() {
        assertThat(fields(new ChildView("nr 111222333", "juf", "Fijn."))).containsExactly("about");
        assertThat(fields(new ChildView("lezen", "nr 111222333", "Fijn."))).containsExactly("heardBy");
        assertThat(fields(new ChildView("lezen", "juf", "nr 111222333"))).containsExactly("text");
        assertThat(fields(new ChildView("lezen", "juf", "Fijn."))).isEmpty();
    }

    private static List<String> fields(ChildView view) {
        return DossierRules.objections(new EntryDraft(EntryKind.CHILD_VIEW, TODAY, view.written()), TODAY).stream()
                .map(Objection::field)
                .toList();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
