package nl.zorgvuldig.care.consultation.minutes;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.dossier.record.MinutesFilings;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// What is written while one talks may be unfinished, but not too long; an agreement says what, who
/// and until when.
@Upholds(TALKS_END_IN_AGREEMENTS)
class ConsultationNoteRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId OWNER = new PersonId(UUID.randomUUID());

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void each_field_has_its_length(@ForAll @IntRange(min = -1, max = 1) int over) {
        String line = "w".repeat(1_000 + over);
        String text = "w".repeat(5_000 + over);
        assertThat(said(new ConsultationNote(line, text, Set.of(), text, List.of(promise(line)))))
                .isEqualTo(
                        over > 0
                                ? List.of(
                                        "look web.text.long",
                                        "progress web.text.long",
                                        "remark web.text.long",
                                        MinutesFilings.AGREEMENT + "0 web.text.long")
                                : List.of());
    }

    @Example
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_number_of_a_citizen_is_never_taken_not_even_while_one_talks() {
        String number = "Van 111222333.";
        assertThat(said(new ConsultationNote(
                        number, number, Set.of(), number, List.of(promise("Zo."), promise(number)))))
                .containsExactly(
                        "look web.text.citizen_number",
                        "progress web.text.citizen_number",
                        "remark web.text.citizen_number",
                        MinutesFilings.AGREEMENT + "1 web.text.citizen_number");
    }

    @Property
    void an_agreement_says_what_who_and_until_when(@ForAll boolean what, @ForAll boolean who, @ForAll boolean when) {
        ConsultationNote.Promise promise = new ConsultationNote.Promise(
                what ? "Lezen." : " ",
                who ? Optional.of(OWNER) : Optional.empty(),
                when ? Optional.of(TODAY) : Optional.empty());
        List<Objection> unfinished =
                ConsultationNoteRules.unfinished(new ConsultationNote("", "", Set.of(), "", List.of(promise)));
        assertThat(unfinished).hasSize((what ? 0 : 1) + (who ? 0 : 1) + (when ? 0 : 1));
        assertThat(unfinished.stream().map(Objection::field)).allMatch(field -> field.endsWith("0"));
    }

    private static ConsultationNote.Promise promise(String text) {
        return new ConsultationNote.Promise(text, Optional.of(OWNER), Optional.of(TODAY));
    }

    private static List<String> said(ConsultationNote said) {
        return told(ConsultationNoteRules.objections(said));
    }

    private static List<String> told(List<Objection> objections) {
        return objections.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
