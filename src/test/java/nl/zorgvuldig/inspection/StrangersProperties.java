package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Nothing of other children and other parents gets into a copy.
class StrangersProperties {
    private static final Contact OTHER =
            new Contact("ander@voorbeeld.nl", "06-1234 5678", "Lindelaan 12\n1234 AB Dorp");
    private static final PersonName CHILD = new PersonName("Fé", "van der", "Múre");
    private static final Strangers STRANGERS =
            new Strangers(List.of(OTHER), new OtherPupils(List.of(CHILD), Set.of("Bram")));

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void wherever_it_stands_and_however_it_is_written_the_other_parent_is_found(
            @ForAll @AlphaChars @StringLength(max = 20) String before,
            @ForAll @AlphaChars @StringLength(max = 20) String after,
            @ForAll @IntRange(max = 6) int way) {
        String typed = List.of(
                        "ander@voorbeeld.nl",
                        "Ander@Voorbeeld.NL",
                        "0612345678",
                        "+31 6 12 34 56 78",
                        "06.1234.5678",
                        "lindelaan 12",
                        "Lindelaan  12,")
                .get(way);

        assertThat(STRANGERS.in(before + ". " + typed + " (" + after)).isEqualTo(Strangers.Mention.PARENT);
        assertThat(STRANGERS.in(before + " 06 9876 5432 Lindelaan 1 " + after)).isEqualTo(Strangers.Mention.NOBODY);
    }

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void another_child_is_found_by_its_name_with_or_without_accents_and_prefix(
            @ForAll @AlphaChars @StringLength(max = 20) String around, @ForAll @IntRange(max = 4) int way) {
        String typed = List.of("Fé van der Múre", "fe van der mure", "Fe Mure", "Múre, Fé van der", "FÉ VAN DER MÚRE")
                .get(way);

        assertThat(STRANGERS.in(around + " " + typed + ". " + around)).isEqualTo(Strangers.Mention.CHILD);
        assertThat(STRANGERS.in("Speelt met Bram.")).isEqualTo(Strangers.Mention.PERHAPS);
        assertThat(STRANGERS.in("bramen plukken")).isEqualTo(Strangers.Mention.NOBODY);
    }

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void who_is_named_without_doubt_is_an_objection_in_the_words_of_who_asks(@ForAll Strangers.Mention mention) {
        Optional<Objection> parent = Optional.of(new Objection("text", Sentence.of("a.parent", "Verslag")));
        Optional<Objection> child = Optional.of(new Objection("text", Sentence.of("a.child", "Verslag")));

        assertThat(mention.objection("text", "a.parent", "a.child", "Verslag"))
                .isEqualTo(
                        switch (mention) {
                            case PARENT -> parent;
                            case CHILD -> child;
                            case PERHAPS, NOBODY -> Optional.empty();
                        });
        assertThat(mention.certain())
                .isEqualTo(mention.objection("text", "a.parent", "a.child").isPresent());
        assertThat(mention.reaching("text", "a.parent"))
                .isEqualTo(
                        mention == Strangers.Mention.PARENT
                                ? Optional.of(new Objection("text", Sentence.of("a.parent")))
                                : Optional.empty());
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void nothing_of_others_gets_in_whatever_was_decided_and_no_document_by_itself(
            @ForAll boolean document, @ForAll boolean decided, @ForAll @IntRange(max = 3) int says) {
        String text = List.of("Rekent goed.", "Bel 06 12345678.", "Met Fé van der Múre.", "Met Bram.")
                .get(says);
        Hitch shown = HitchRules.hitch(Pieces.piece(document, text, new Showing.Shown(), decided), STRANGERS);
        Hitch masked = HitchRules.hitch(
                Pieces.piece(document, "x", new Showing.Masked(Ground.OTHER_CHILD, text), true), STRANGERS);
        Hitch withheld = HitchRules.hitch(
                Pieces.piece(document, text, new Showing.Withheld(Ground.OTHER_CHILD), true), STRANGERS);

        assertThat(withheld).isEqualTo(Hitch.NONE);
        switch (says) {
            case 1 -> assertThat(List.of(shown, masked)).containsOnly(Hitch.PARENT);
            case 2 -> assertThat(List.of(shown, masked)).containsOnly(Hitch.CHILD);
            case 3 -> {
                assertThat(shown).isEqualTo(decided ? Hitch.NONE : Hitch.PERHAPS);
                assertThat(masked).isEqualTo(Hitch.NONE);
            }
            default -> {
                assertThat(shown).isEqualTo(document && !decided ? Hitch.UNSEEN : Hitch.NONE);
                assertThat(masked).isEqualTo(Hitch.NONE);
            }
        }
    }
}
