package nl.zorgvuldig.privacy.register;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.processing.RegisterParts;
import nl.zorgvuldig.privacy.register.processing.RegisterSearch;

/// Looking for words in the register.
@Upholds(POLICY_FOR_EVERYONE)
class RegisterSearchProperties {
    private static final List<String> WORDS = List.of("naam", "foto’s", "één", "Financiën", "adres", "school");

    @Property
    void what_is_found_has_every_word_and_what_is_left_out_lacks_one(
            @ForAll("entries") List<RegisterEntry> entries, @ForAll("words") List<String> sought) {
        RegisterParts all = RegisterParts.of(entries);
        RegisterSearch search = RegisterSearch.of(all, "  " + String.join("  ", sought) + " ");
        for (RegisterParts.Part part : all.all()) {
            String text = part.toString().toLowerCase(Locale.ROOT);
            assertThat(search.found().all().contains(part))
                    .isEqualTo(sought.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT))));
        }
        assertThat(all.all()).containsAll(search.found().all());
        assertThat(search.asked()).isEqualTo(!sought.isEmpty());
    }

    @Property
    void anything_can_be_typed(@ForAll("entries") List<RegisterEntry> entries, @ForAll String typed) {
        RegisterSearch search = RegisterSearch.of(RegisterParts.of(entries), typed);
        assertThat(search.text().codePointCount(0, search.text().length())).isLessThanOrEqualTo(RegisterSearch.LONGEST);
        assertThat(search.all().all()).containsAll(search.found().all());
    }

    @Example
    void it_does_not_look_at_accents_or_capitals() {
        RegisterParts all = RegisterParts.of(List.of(
                new RegisterEntry("Eén", "Doel", "Financiën"), new RegisterEntry("Twee", "Doel", "Iets anders")));
        for (String typed : List.of("financien", "FINANCIËN", "een doel", "één")) {
            assertThat(RegisterSearch.of(all, typed).found().all())
                    .as(typed)
                    .singleElement()
                    .returns("deel-1", RegisterParts.Part::anchor);
        }
        assertThat(RegisterSearch.of(all, "nergens").found().all()).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(WORDS).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<RegisterEntry>> entries() {
        return Combinators.combine(
                        Arbitraries.of("Bestuur", "Foto’s", "Dossier"), Arbitraries.of(WORDS), Arbitraries.of(WORDS))
                .as(RegisterEntry::new)
                .list()
                .ofMaxSize(8);
    }
}
