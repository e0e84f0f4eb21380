package nl.zorgvuldig.consent.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.bench.Running;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.platform.database.Boards;
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
        program.part(ConsentPurposes.class).propose();
        for (int from = 0; from < PUPILS; from += AT_ONCE) {
            fill();
        }
        RoundId round = new RoundId(UUID.randomUUID());
        program.part(EarlierRounds.class)
                .takeOver(
                        round, new RoundPlan(school, today, today.plusDays(42), ConsentRenewal.Way.ASK_AGAIN, ""), List.of());
        long began = System.nanoTime();
        program.part(RoundRunner.class).run();
        Duration lasted = Duration.ofNanos(System.nanoTime() - began);
        int invited = program.part(Work.class)
                .read(Act.MAINTAIN, () -> program.part(RoundMessageStore.class).count(round))
                .getOrDefault(RoundMessage.INVITATION, 0);
        System.out.println("guardians prepared: " + invited + " in " + lasted.toMillis() + " ms");
        began = System.nanoTime();
        program.part(RoundRunner.class).run();
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
                List.of(Enrolment.since(
                        UUID.randomUUID(), pupil, school, pupil.toString().substring(0, 20), today.minusYears(4))),
                List.of());
    }

    private NewAccount guardian(PupilId pupil, GuardianRelation relation) {
        PersonId person = new PersonId(UUID.randomUUID());
        PersonName name = new PersonName("Kim", "", "Bench");
        program.part(Guardians.class).add(new Guardian(pupil, person, relation, name, new GuardianContact("", "", ""), false));
        program.part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        pupil,
                        person,
                        ParentalAuthority.JOINT,
                        AuthorityEvidence.EXTRACT,
                        Period.since(today.minusYears(9)),
                        program.part(Clock.class).instant(),
                        PersonId.PROGRAM));
        return NewAccount.of(person, AccountKind.GUARDIAN, name).withEmail(person + "@ouders.example");
    }
}
