package nl.zorgvuldig.school.roster.leavers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.roster.ImportBoard;
import nl.zorgvuldig.school.roster.Samples;
import nl.zorgvuldig.school.roster.leavers.LeaverEvent.StayReason;

/// A board on which a file is taken over, with a head who decides about who is not in it.
public final class LeaverDesk {
    public static final String EVENTS = "roster.leaving_event";

    public final ImportBoard board = new ImportBoard();
    public final String file = Samples.text("edexml-2.1.xml");
    public final SignedInUser head = head(board.school.id());

    public SignedInUser head(SchoolId school) {
        PersonId person = board.addStaff(new PersonName("Ans", "", "Bos"), UUID.randomUUID() + "@school.example");
        board.run(
                PersonId.PROGRAM,
                () -> board.part(Staff.class)
                        .grant(new HeldFunction(
                                UUID.randomUUID(),
                                person,
                                StaffFunction.HEAD,
                                Optional.of(school),
                                Period.since(board.program.clock().today()))));
        return new SignedInUser(board.board, person, AccountKind.STAFF);
    }

    /// The same file without the pupil of this key, whom it has under another.
    public String without(String key) {
        return file.replace("<leerling key=\"" + key + "\"", "<leerling key=\"" + key + "0\"");
    }

    public PupilId pupil(String key) {
        return board.pupil(key).pupil();
    }

    <T> T as(SignedInUser who, Supplier<T> what) {
        return board.acting(who.person()).call(what);
    }

    <T> T program(Supplier<T> what) {
        return board.part(Boards.class).program(board.board).call(what);
    }

    /// About whom nobody decided.
    List<LeaverFile> undecided() {
        return program(() -> board.part(Work.class)
                .read(Act.MAINTAIN, () -> board.part(ProposedLeaverStore.class).listUndecided()));
    }

    public LeaverFile newest(PupilId pupil) {
        return program(() -> board.part(Work.class)
                .read(Act.MAINTAIN, () -> board.part(ProposedLeaverStore.class).findNewest(pupil))
                .orElseThrow());
    }

    ProposedLeavers proposed() {
        return board.part(ProposedLeavers.class);
    }

    Granted<PupilId> key(SignedInUser who, PupilId pupil) {
        return board.part(AccessControl.class)
                .ask(who, EnrolmentActs.END_ENROLMENT, pupil)
                .orRefuse();
    }

    public Outcome<Nothing> stay(SignedInUser who, PupilId pupil, StayReason reason) {
        return as(who, () -> proposed().stay(key(who, pupil), reason));
    }

    /// How many lines in the log say so.
    public long lines(String said) {
        return board.program
                .superuser("zorgvuldig")
                .sql("""
                        select count(*) from audit.event
                        where board = :board and act = 'end_enrolment' and relation = :said""")
                .param("board", board.board.value())
                .param("said", said)
                .query(Long.class)
                .single();
    }
}
