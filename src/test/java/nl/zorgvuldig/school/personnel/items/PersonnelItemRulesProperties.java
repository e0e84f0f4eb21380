package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.applicants.Applicant;
import nl.zorgvuldig.school.personnel.applicants.ApplicantId;
import nl.zorgvuldig.school.personnel.applicants.ApplicantProcedure;
import nl.zorgvuldig.school.personnel.applicants.ApplicantRules;
import nl.zorgvuldig.school.personnel.items.PersonnelItemRules.FilePresence;

/// The first and the last day, and the last character, of what the board keeps of its staff.
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
class PersonnelItemRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Set<PersonnelItemKind> AHEAD = EnumSet.of(
            PersonnelItemKind.APPOINTMENT,
            PersonnelItemKind.EXTENSION,
            PersonnelItemKind.HOURS,
            PersonnelItemKind.SCALE,
            PersonnelItemKind.LEAVE);

    @Property
    void what_is_agreed_may_begin_within_two_years_and_everything_else_was(
            @ForAll PersonnelItemKind kind, @ForAll @IntRange(min = -1, max = 1) int around) {
        LocalDate last = AHEAD.contains(kind) ? TODAY.plusYears(2) : TODAY;
        assertThat(said(kind, last.plusDays(around)))
                .isEqualTo(around > 0 ? List.of("happenedOn personnel.objection.future") : List.of());
        assertThat(said(kind, TODAY.minusYears(60).plusDays(around)))
                .isEqualTo(around < 0 ? List.of("happenedOn personnel.objection.long_ago") : List.of());
    }

    @Property
    void a_piece_is_words_or_a_file_and_of_an_identity_a_file(
            @ForAll PersonnelItemKind kind, @ForAll FilePresence attached) {
        if (kind == PersonnelItemKind.GOOD_CONDUCT) {
            return;
        }
        List<String> copy = kind == PersonnelItemKind.IDENTITY_COPY && attached == FilePresence.NOTHING
                ? List.of("file personnel.objection.no_copy")
                : List.of();
        List<String> nothing = new ArrayList<>(copy);
        if (attached == FilePresence.NOTHING) {
            nothing.addFirst("text personnel.objection.nothing");
        }
        assertThat(keys(PersonnelItemRules.objections(new PersonnelItemDraft(kind, TODAY, "Zo."), attached, TODAY)))
                .isEqualTo(copy);
        assertThat(keys(PersonnelItemRules.objections(new PersonnelItemDraft(kind, TODAY, " "), attached, TODAY)))
                .isEqualTo(nothing);
    }

    @Property
    void words_have_a_length(@ForAll @IntRange(min = -1, max = 1) int over) {
        List<String> tooLong = over > 0 ? List.of("text web.text.long") : List.of();
        assertThat(keys(PersonnelItemRules.objections(
                        new PersonnelItemDraft(PersonnelItemKind.LEAVE, TODAY, "w".repeat(5_000 + over)),
                        FilePresence.NOTHING,
                        TODAY)))
                .isEqualTo(tooLong);
        assertThat(keys(PersonnelItemRules.objections("text", "w".repeat(500 + over), 500)))
                .isEqualTo(tooLong);
    }

    @Example
    void why_a_piece_is_closed_is_said_without_a_number_of_a_citizen() {
        assertThat(PersonnelItemRules.objections("reason", "Verkeerd dossier.", 500))
                .isEmpty();
        assertThat(keys(PersonnelItemRules.objections("reason", " ", 500)))
                .containsExactly("reason personnel.objection.empty");
        assertThat(keys(PersonnelItemRules.objections("reason", "Van 123456782.", 500)))
                .containsExactly("reason web.text.citizen_number");
        assertThat(PersonnelItemRules.words(PersonnelItemKind.PAYROLL, "Van 123456782.", "text"))
                .isEmpty();
    }

    @Property
    void of_an_applicant_a_name_and_a_vacancy_of_some_length_and_a_day_of_the_last_two_years(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        List<String> tooLong = around > 0 ? List.of("name web.text.long") : List.of();
        assertThat(keys(added("n".repeat(120 + around), TODAY))).isEqualTo(tooLong);
        assertThat(keys(added(" ", TODAY))).containsExactly("name personnel.objection.empty");
        assertThat(keys(added("Jan 123456782", TODAY))).containsExactly("name web.text.citizen_number");
        assertThat(keys(added("Jan", TODAY.plusDays(around))))
                .isEqualTo(around > 0 ? List.of("applied personnel.objection.future") : List.of());
        assertThat(keys(added("Jan", TODAY.minusYears(2).plusDays(around))))
                .isEqualTo(around < 0 ? List.of("applied personnel.objection.long_ago") : List.of());
    }

    @Property
    void a_procedure_ends_after_somebody_applied_and_not_in_the_time_to_come(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        LocalDate applied = TODAY.minusMonths(6);
        assertThat(keys(ApplicantRules.changed(ended(applied, applied.plusDays(around)), TODAY)))
                .isEqualTo(around < 0 ? List.of("ended personnel.objection.before_applied") : List.of());
        assertThat(keys(ApplicantRules.changed(ended(applied, TODAY.plusDays(around)), TODAY)))
                .isEqualTo(around > 0 ? List.of("ended personnel.objection.future") : List.of());
        Applicant open = applicant("Jan", applied.plusDays(around), Optional.empty());
        assertThat(ApplicantRules.procedure(open, TODAY))
                .isEqualTo(around < 0 ? ApplicantProcedure.OPEN_LONG : ApplicantProcedure.OPEN);
    }

    @Property
    void an_applicant_who_agreed_is_kept_a_year_and_never_shorter_than_without(
            @ForAll @IntRange(min = 0, max = 24) int months, @ForAll boolean agreed) {
        LocalDate without = TODAY.plusMonths(months);
        assertThat(ApplicantRules.lastDay(
                        Optional.of(TODAY),
                        agreed ? Optional.of(TODAY) : Optional.empty(),
                        new RetentionTerm(months, RetentionTerm.Unit.MONTHS)))
                .contains(agreed && months < 12 ? TODAY.plusYears(1) : without);
    }

    private static Applicant ended(LocalDate applied, LocalDate ended) {
        return applicant("Jan", applied, Optional.of(ended));
    }

    private static List<Objection> added(String name, LocalDate applied) {
        return ApplicantRules.added(applicant(name, applied, Optional.empty()), TODAY);
    }

    private static Applicant applicant(String name, LocalDate applied, Optional<LocalDate> ended) {
        return new Applicant(new ApplicantId(UUID.randomUUID()), name, "Leerkracht", applied, ended, Optional.empty());
    }

    private static List<String> said(PersonnelItemKind kind, LocalDate day) {
        boolean conduct = kind == PersonnelItemKind.GOOD_CONDUCT;
        return keys(PersonnelItemRules.objections(
                new PersonnelItemDraft(kind, day, conduct ? "VOG-12345" : "Zo."),
                conduct ? FilePresence.NOTHING : FilePresence.FILE,
                TODAY));
    }

    private static List<String> keys(List<Objection> found) {
        return found.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
