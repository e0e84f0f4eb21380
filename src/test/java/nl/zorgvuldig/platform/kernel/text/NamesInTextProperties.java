package nl.zorgvuldig.platform.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/// Whether a text names somebody, however it is written.
class NamesInTextProperties {
    private static final List<PersonName> CHILD = List.of(new PersonName("Anne-Fleur", "van der", "Múre"));
    private static final List<PersonName> SHORT = List.of(new PersonName("Wil", "", "Bos"));

    @Property(tries = 200)
    void a_name_is_found_wherever_it_stands_and_however_it_is_written(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 12) String before,
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 12) String after,
            @ForAll @IntRange(max = 3) int way) {
        String typed = List.of(
                        "Anne-Fleur van der Múre",
                        "ANNE FLEUR MURE",
                        "Múre, Anne-Fleur van der",
                        "anne-fleur, van der mure")
                .get(way);
        String text = before + " (" + typed + ") " + after;
        assertThat(NamesInText.whole(CHILD, text)).isTrue();
        assertThat(NamesInText.given(CHILD, text)).isTrue();
        assertThat(NamesInText.whole(CHILD, before + typed + after)).isEqualTo(before.isEmpty() && after.isEmpty());
    }

    /// A letter with an accent sends a text along the longer way: it says the same.
    @Property
    void words_without_accents_are_the_same_words(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 40) String text) {
        assertThat(NamesInText.plain(text + " é"))
                .isEqualTo(NamesInText.plain(text).stripTrailing() + " e ");
    }

    @Example
    void a_given_name_is_found_alone_and_a_short_one_only_as_it_is_written() {
        assertThat(NamesInText.given(CHILD, "Niet bij anne fleur.")).isTrue();
        assertThat(NamesInText.whole(CHILD, "Niet bij anne fleur.")).isFalse();
        assertThat(NamesInText.given(CHILD, "Niet bij Anne of Fleur.")).isFalse();
        assertThat(NamesInText.given(SHORT, "Vraag het Wil.")).isTrue();
        assertThat(NamesInText.given(SHORT, "Wie het wil, mag.")).isFalse();
        assertThat(NamesInText.given(List.of(new PersonName("", "", "Bos")), "In het bos."))
                .isFalse();
    }
}
