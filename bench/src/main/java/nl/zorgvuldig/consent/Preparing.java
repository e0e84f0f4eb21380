package nl.zorgvuldig.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.NewPupil;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;

/// How long it takes to prepare the first day of a round of ten thousand guardians at one school:
/// who decides, who has answered, and a sealed message for each, on disk. Once; the setting up
/// takes longer than what is measured. Start it with the class path of `bench/run`.
public final class Preparing {
    private static final int PUPILS = 5_000;
    private static final int AT_ONCE = 250;

    private final Running program;
    private final BoardId board = new BoardId(UUID.randomUUID());
    private final SchoolId school = new SchoolId(UUID.randomUUID());
    private final LocalDate today;

    private Preparing(Running program) {
        this.program = program;
        today = SchoolDay.today(program.part(Clock.class));
    }

    public static void main(String[] arguments) throws Exception {
        try (Running program = Running.start()) {
            Preparing bench = new Preparing(program);
            program.part(Boards.class).program(bench.board).run(bench::measure);
        }
    }

    private void measure() {
        program.part(Schools.class).setUpBoard("Large");
        program.part(Schools.class).add(new School(school, "99ZZ", "Large"));
        program.part(Purposes.class).propose();
        for (int from = 0; from < PUPILS; from += AT_ONCE) {
            fill();
        }
        RoundId round = new RoundId(UUID.randomUUID());
        program.part(EarlierRounds.class)
                .takeOver(
                        round, new RoundWish(school, today, today.plusDays(42), Renewal.Way.ASK_AGAIN, ""), List.of());
        long began = System.nanoTime();
        program.part(RoundWork.class).run();
        Duration lasted = Duration.ofNanos(System.nanoTime() - began);
        int invited = program.part(Work.class)
                .read(Act.MAINTAIN, () -> program.part(RoundMessageStore.class).count(round))
                .getOrDefault(RoundMessage.INVITATION, 0);
        System.out.println("guardians prepared: " + invited + " in " + lasted.toMillis() + " ms");
        began = System.nanoTime();
        program.part(RoundWork.class).run();
        System.out.println("the same day again: " + (System.nanoTime() - began) / 1_000_000 + " ms");
    }

    private void fill() {
        List<PupilId> pupils = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            pupils.add(new PupilId(UUID.randomUUID()));
        }
        program.part(Pupils.class).prepare(pupils);
        program.part(Pupils.class).enrol(pupils.stream().map(this::enrolled).toList());
        List<NewAccount> accounts = new ArrayList<>();
        program.part(Work.class).change(Act.MAINTAIN, () -> {
            for (PupilId pupil : pupils) {
                accounts.add(guardian(pupil, GuardianRelation.MOTHER));
                accounts.add(guardian(pupil, GuardianRelation.FATHER));
            }
        });
        program.part(Accounts.class).openAll(accounts);
    }

    private NewPupil enrolled(PupilId pupil) {
        return new NewPupil(
                pupil,
                school,
                new PupilIdentity(new PersonName("Fem", "", "Bench"), Optional.of(today.minusYears(9))),
                List.of(Enrolled.since(
                        UUID.randomUUID(), pupil, school, pupil.toString().substring(0, 20), today.minusYears(4))),
                List.of());
    }

    private NewAccount guardian(PupilId pupil, GuardianRelation relation) {
        PersonId person = new PersonId(UUID.randomUUID());
        PersonName name = new PersonName("Kim", "", "Bench");
        program.part(Guardians.class).add(new Guardian(pupil, person, relation, name, new Contact("", "", ""), false));
        program.part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        pupil,
                        person,
                        Authority.JOINT,
                        Evidence.EXTRACT,
                        Period.since(today.minusYears(9)),
                        program.part(Clock.class).instant(),
                        PersonId.PROGRAM));
        return NewAccount.of(person, AccountKind.GUARDIAN, name).withEmail(person + "@ouders.example");
    }
}
