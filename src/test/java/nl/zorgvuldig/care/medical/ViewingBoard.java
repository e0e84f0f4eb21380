package nl.zorgvuldig.care.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.medical.keys.MedicalBoard;
import nl.zorgvuldig.care.medical.viewings.MedicalViewings;
import nl.zorgvuldig.care.medical.viewings.MedicalWithholdingGround;
import nl.zorgvuldig.care.medical.viewings.OwnMedicalViewings;
import nl.zorgvuldig.care.medical.viewings.ViewingMinutes;
import nl.zorgvuldig.care.medical.viewings.ViewingPlace;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions;
import nl.zorgvuldig.care.medical.viewings.ViewingSessions.PageContent;
import nl.zorgvuldig.care.medical.viewings.WithheldEntries;
import nl.zorgvuldig.dossier.inspection.minutes.ClosingRemarks;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointmentWish;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A board with two doctors, and a pupil with a mother and a father who have authority and somebody
/// who has none; and the doors to viewings as each of them asks them.
public final class ViewingBoard {
    public final MedicalBoard board = new MedicalBoard();
    public final PersonId doctor = board.doctor;
    public final SignedInUser mother = guardian("Moeder", ParentalAuthority.JOINT);
    public final SignedInUser father = guardian("Vader", ParentalAuthority.JOINT);
    public final SignedInUser aunt = guardian("Tante", ParentalAuthority.NONE);

    public ViewingBoard() {
        account(doctor, AccountKind.STAFF, "Arts");
        board.make(doctor, MedicalBoard.PASSPHRASE);
    }

    private SignedInUser guardian(String name, ParentalAuthority authority) {
        PersonId person = new PersonId(UUID.randomUUID());
        account(person, AccountKind.GUARDIAN, name);
        board.asProgram(() -> {
            board.part(Guardians.class)
                    .add(new Guardian(
                            board.pupil,
                            person,
                            GuardianRelation.PARENT,
                            named(name),
                            new GuardianContact("", "", ""),
                            false));
            return 0;
        });
        record(person, authority);
        return new SignedInUser(board.board, person, AccountKind.GUARDIAN);
    }

    public void record(PersonId person, ParentalAuthority authority) {
        board.asProgram(() -> {
            board.part(Guardians.class)
                    .record(new AuthorityFact(
                            UUID.randomUUID(),
                            board.pupil,
                            person,
                            authority,
                            AuthorityEvidence.EXTRACT,
                            Period.since(board.today.minusYears(1)),
                            board.program.clock().instant(),
                            board.head));
            return 0;
        });
    }

    private void account(PersonId person, AccountKind kind, String name) {
        board.asProgram(() -> {
            board.part(Accounts.class)
                    .open(NewAccount.of(person, kind, named(name)).withEmail(person + "@thuis.example"));
            return 0;
        });
    }

    static PersonName named(String name) {
        return new PersonName(name, "", "Kijkers");
    }

    public Outcome<RequestId> tryAsking(SignedInUser who, FormId form) {
        return board.as(who.person(), () -> board.part(OwnMedicalViewings.class).ask(who, board.pupil, form));
    }

    public RequestId ask(SignedInUser who) {
        Outcome<RequestId> asked = tryAsking(who, FormId.next(board.program.clock()));
        assertThat(asked).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<RequestId>) asked).made();
    }

    public Optional<RequestFile> find(PersonId who, RequestId id) {
        return board.as(who, () -> board.part(MedicalViewings.class).find(id));
    }

    public RequestFile file(RequestId id) {
        return find(doctor, id).orElseThrow();
    }

    public Outcome<Nothing> plan(PersonId by, RequestId id) {
        return board.as(
                by,
                () -> board.part(MedicalViewings.class)
                        .plan(board.staff(by), file(id), file(id).history().size(), wish(by)));
    }

    private InspectionAppointmentWish wish(PersonId by) {
        LocalTime now = ZonedDateTime.ofInstant(board.program.clock().instant(), SchoolDay.ZONE)
                .toLocalTime();
        LocalTime soon = now.isBefore(LocalTime.of(20, 30)) ? now.plusMinutes(20) : now;
        return new InspectionAppointmentWish(
                by,
                board.today,
                soon.isBefore(LocalTime.of(7, 0)) ? LocalTime.of(9, 0) : soon,
                InspectionVenue.SCHOOL,
                ViewingPlace.DOCTOR.code());
    }

    public Outcome<Nothing> keepBack(RequestId id, EntryId entry, MedicalWithholdingGround ground) {
        return board.as(
                doctor,
                () -> board.part(WithheldEntries.class).decide(unsealed(), file(id), entry, Optional.of(ground)));
    }

    public Outcome<Nothing> begin(RequestId id) {
        return board.as(
                doctor, () -> board.part(ViewingSessions.class).begin(board.staff(doctor), unsealed(), file(id)));
    }

    public Optional<PageContent> page(RequestId id, int number) {
        return board.as(
                doctor,
                () -> board.part(ViewingSessions.class)
                        .page(unsealed(), MedicalBoard.session(doctor), file(id), number));
    }

    public Outcome<Nothing> end(RequestId id, ClosingRemarks closing) {
        return board.as(doctor, () -> board.part(ViewingMinutes.class).end(unsealed(), file(id), closing));
    }

    private UnsealedMedicalFile unsealed() {
        return board.unseal(doctor, MedicalActs.READ_MEDICAL, board.pupil).orElseThrow();
    }

    public List<String> minutes(SignedInUser who, RequestId id) {
        return board.as(
                who.person(),
                () -> board.part(ViewingMinutes.class).open(who, id).stream()
                        .flatMap(kept -> kept.minutes().text().lines())
                        .toList());
    }

    /// How many rows of a table the database shows, whatever is asked of it.
    public int seen(PersonId who, Act act, String table) {
        return board.as(
                who,
                () -> board.part(Work.class)
                        .read(
                                act,
                                () -> board.part(JdbcClient.class)
                                        .sql("select count(*) from medical." + table + " where board = :board")
                                        .param("board", board.board.value())
                                        .query(Integer.class)
                                        .single()));
    }
}
