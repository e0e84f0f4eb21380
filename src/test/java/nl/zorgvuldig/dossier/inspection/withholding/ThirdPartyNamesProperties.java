package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.dossier.inspection.Pieces;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;

/// Nothing of other children and other parents gets into a copy.
class ThirdPartyNamesProperties {
    private static final GuardianContact OTHER =
            new GuardianContact("ander@voorbeeld.nl", "06-1234 5678", "Lindelaan 12\n1234 AB Dorp");
    private static final PersonName CHILD = new PersonName("Fé", "van der", "Múre");
    private static final ThirdPartyNames STRANGERS =
            new ThirdPartyNames(List.of(OTHER), new OtherPupilNames(List.of(CHILD), Set.of("Bram")));

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

        assertThat(STRANGERS.in(before + ". " + typed + " (" + after)).isEqualTo(ThirdPartyNames.Mention.PARENT);
        assertThat(STRANGERS.in(before + " 06 9876 5432 Lindelaan 1 " + after))
                .isEqualTo(ThirdPartyNames.Mention.NOBODY);
    }

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void another_child_is_found_by_its_name_with_or_without_accents_and_prefix(
            @ForAll @AlphaChars @StringLength(max = 20) String around, @ForAll @IntRange(max = 4) int way) {
        String typed = List.of("Fé van der Múre", "fe van der mure", "Fe Mure", "Múre, Fé van der", "FÉ VAN DER MÚRE")
                .get(way);

        assertThat(STRANGERS.in(around + " " + typed + ". " + around)).isEqualTo(ThirdPartyNames.Mention.CHILD);
        assertThat(STRANGERS.in("Speelt met Bram.")).isEqualTo(ThirdPartyNames.Mention.PERHAPS);
        assertThat(STRANGERS.in("bramen plukken")).isEqualTo(ThirdPartyNames.Mention.NOBODY);
    }

    @Property
    @Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
    void who_is_named_without_doubt_is_an_objection_in_the_words_of_who_asks(@ForAll ThirdPartyNames.Mention mention) {
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
                        mention == ThirdPartyNames.Mention.PARENT
                                ? Optional.of(new Objection("text", Sentence.of("a.parent")))
                                : Optional.empty());
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, PARENT_DATA_IN_DOSSIER})
    void nothing_of_others_gets_in_whatever_was_decided_and_no_document_by_itself(
            @ForAll boolean document, @ForAll boolean decided, @ForAll @IntRange(max = 3) int says) {
        String text = List.of("Rekent goed.", "Bel 06 12345678.", "Met Fé van der Múre.", "Met Bram.")
                .get(says);
        DisclosureBlocker shown = DisclosureBlockerRules.hitch(
                Pieces.piece(document, text, new PieceTreatment.Shown(), decided), STRANGERS);
        DisclosureBlocker masked = DisclosureBlockerRules.hitch(
                Pieces.piece(document, "x", new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, text), true),
                STRANGERS);
        DisclosureBlocker withheld = DisclosureBlockerRules.hitch(
                Pieces.piece(document, text, new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD), true),
                STRANGERS);

        assertThat(withheld).isEqualTo(DisclosureBlocker.NONE);
        switch (says) {
            case 1 -> assertThat(List.of(shown, masked)).containsOnly(DisclosureBlocker.PARENT);
            case 2 -> assertThat(List.of(shown, masked)).containsOnly(DisclosureBlocker.CHILD);
            case 3 -> {
                assertThat(shown).isEqualTo(decided ? DisclosureBlocker.NONE : DisclosureBlocker.PERHAPS);
                assertThat(masked).isEqualTo(DisclosureBlocker.NONE);
            }
            default -> {
                assertThat(shown).isEqualTo(document && !decided ? DisclosureBlocker.UNSEEN : DisclosureBlocker.NONE);
                assertThat(masked).isEqualTo(DisclosureBlocker.NONE);
            }
        }
    }
}
