package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.EarlierRounds;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundPlan;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.Installed;

/// A board of its own with a round that starts today, for many families: a child each and two
/// parents, of whom the mother gets mail and the father a letter. No job knows the board before it
/// is added.
public final class LargeRound {
    public final BoardId board = TestDatabase.newBoard();
    private final SchoolId school = new SchoolId(UUID.randomUUID());
    private final Installed program;
    private final LocalDate today;
    private final int families;

    public LargeRound(Installed program, int families) {
        this.program = program;
        this.families = families;
        today = SchoolDay.today(program.clock());
        program.part(Boards.class).program(board).run(this::fill);
    }

    /// From now on the jobs of every instance see to it.
    public void begin() {
        program.part(Boards.class).add(board);
    }

    /// How many were sent what they had to be sent.
    public int asked() {
        return count("select count(*) from consent.round_step where board = :board");
    }

    public boolean finished() {
        return count("select count(*) from consent.round where board = :board and worked_on is not null") == 1;
    }

    /// What there must be of each in the end, and is: empty when all is well.
    public List<String> amiss() {
        List<String> amiss = new ArrayList<>();
        expect(amiss, 2 * families, "people asked", "consent.round_step");
        expect(amiss, 2 * families, "lines about who was asked about whom", "consent.asking");
        expect(amiss, families, "letters", "consent.round_letter");
        expect(amiss, families, "messages", "mail.message");
        int people = count("select count(distinct addressee) from mail.message where board = :board");
        if (people != families) {
            amiss.add("messages to " + people + " people");
        }
        return amiss;
    }

    private void expect(List<String> amiss, int wanted, String what, String table) {
        int found = count("select count(*) from " + table + " where board = :board");
        if (found != wanted) {
            amiss.add(found + " " + what + ", not " + wanted);
        }
    }

    private int count(String statement) {
        return program.superuser("zorgvuldig")
                .sql(statement)
                .param("board", board.value())
                .query(Integer.class)
                .single();
    }

    private void fill() {
        program.part(Schools.class).setUpBoard("Stichting De Velden");
        program.part(Schools.class).add(new School(school, "78GH", "De Klaver"));
        program.part(ConsentPurposes.class).propose();
        List<PupilId> pupils = new ArrayList<>();
        for (int family = 0; family < families; family++) {
            pupils.add(new PupilId(UUID.randomUUID()));
        }
        program.part(Pupils.class).prepare(pupils);
        program.part(Pupils.class).enrol(pupils.stream().map(this::enrolled).toList());
        List<NewAccount> accounts = new ArrayList<>();
        program.part(Work.class).change(Act.MAINTAIN, () -> {
            for (PupilId pupil : pupils) {
                NewAccount mother = guardian(pupil, GuardianRelation.MOTHER);
                accounts.add(mother.withEmail(mother.person() + "@ouders.example"));
                accounts.add(guardian(pupil, GuardianRelation.FATHER));
            }
        });
        program.part(Accounts.class).openAll(accounts);
        program.part(EarlierRounds.class)
                .takeOver(
                        new RoundId(UUID.randomUUID()),
                        new RoundPlan(school, today, today.plusDays(42), ConsentRenewal.Way.ASK_AGAIN, ""),
                        List.of());
        // as if nobody had gone over it yet
        program.superuser("zorgvuldig")
                .sql("update consent.round set worked_on = null where board = :board")
                .param("board", board.value())
                .update();
    }

    private NewPupil enrolled(PupilId pupil) {
        return new NewPupil(
                pupil,
                school,
                new PupilIdentity(new PersonName("Fem", "", "Velden"), Optional.of(today.minusYears(9))),
                List.of(Enrolment.since(
                        UUID.randomUUID(), pupil, school, pupil.toString().substring(0, 20), today.minusYears(4))),
                List.of());
    }

    private NewAccount guardian(PupilId pupil, GuardianRelation relation) {
        PersonId person = new PersonId(UUID.randomUUID());
        PersonName name = new PersonName("Kim", "", "Velden");
        program.part(Guardians.class)
                .add(new Guardian(pupil, person, relation, name, new GuardianContact("", "", ""), false));
        program.part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        pupil,
                        person,
                        ParentalAuthority.JOINT,
                        AuthorityEvidence.EXTRACT,
                        Period.since(today.minusYears(9)),
                        program.clock().instant(),
                        PersonId.PROGRAM));
        return NewAccount.of(person, AccountKind.GUARDIAN, name);
    }
}
