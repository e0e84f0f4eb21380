package nl.zorgvuldig.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.language.Language;
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

/// A family of its own in the demonstration: a parent with an address and two children, about whom
/// nobody was asked anything yet.
public final class TwoChildren {
    public final PupilId kiran = new PupilId(UUID.randomUUID());
    public final PupilId priya = new PupilId(UUID.randomUUID());
    public final PersonId parent = new PersonId(UUID.randomUUID());

    private final DemoProgram demo;
    private final SchoolId school;
    private final LocalDate today;

    public TwoChildren(DemoProgram demo) {
        this.demo = demo;
        today = demo.clock().today();
        school = Classroom.of(demo, "leerkracht").group().school();
        PersonName own = new PersonName("Meera", "", "Jansen");
        asProgram(() -> {
            enrol(kiran, "Kiran", 9);
            enrol(priya, "Priya", 6);
            of(kiran, own);
            of(priya, own);
            demo.part(Accounts.class)
                    .open(NewAccount.of(parent, AccountKind.GUARDIAN, own).withEmail(address()));
        });
    }

    public String address() {
        return parent + "@ouders.example";
    }

    /// Last school year the parent said this about everything that is asked, and about both.
    public void saidLastYear(ConsentChoice choice) {
        LocalDate day = today.minusYears(1);
        asProgram(() -> {
            List<ConsentAnswer> answers = new ArrayList<>();
            demo.part(ConsentPurposes.class).listAsked().forEach(purpose -> {
                ConsentSubject about = ConsentSubject.of(purpose.key());
                int version = purpose.text().version();
                answers.add(answer(kiran, about, version, choice, day));
                answers.add(answer(priya, about, version, choice, day));
            });
            demo.part(Consents.class).takeOver(answers);
        });
    }

    /// How many answers of the parent the school keeps from a day on.
    public long kept(LocalDate since) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from consent.answer where person = :person and given_at >= :since")
                .param("person", parent.value())
                .param("since", since.atStartOfDay(SchoolDay.ZONE).toOffsetDateTime())
                .query(Long.class)
                .single();
    }

    private ConsentAnswer answer(
            PupilId child, ConsentSubject about, int version, ConsentChoice choice, LocalDate day) {
        var at = day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
        return new ConsentAnswer(
                new ConsentAnswerId(UUID.randomUUID()),
                child,
                about,
                version,
                Language.DUTCH,
                choice,
                parent,
                AnswererCapacity.PARENT,
                AnswerRoute.PAPER,
                at,
                at,
                PersonId.PROGRAM,
                new ConsentValidity.OfSchoolYear(SchoolYear.of(day)),
                Optional.empty());
    }

    private void enrol(PupilId child, String given, int age) {
        demo.part(Pupils.class).prepare(List.of(child));
        demo.part(Pupils.class)
                .enrol(new NewPupil(
                        child,
                        school,
                        new PupilIdentity(new PersonName(given, "", "Jansen"), Optional.of(today.minusYears(age))),
                        List.of(Enrolment.since(UUID.randomUUID(), child, school, "N" + child, today.minusYears(1))),
                        List.of()));
    }

    private void of(PupilId child, PersonName own) {
        demo.part(Guardians.class)
                .add(new Guardian(child, parent, GuardianRelation.MOTHER, own, new GuardianContact("", "", ""), false));
        demo.part(Guardians.class)
                .record(new AuthorityFact(
                        UUID.randomUUID(),
                        child,
                        parent,
                        ParentalAuthority.SOLE,
                        AuthorityEvidence.EXTRACT,
                        Period.since(today.minusYears(2)),
                        demo.clock().instant().minusSeconds(60),
                        PersonId.PROGRAM));
    }

    private void asProgram(Runnable work) {
        new Acting(demo.board(), PersonId.PROGRAM, Act.MAINTAIN, today).run(work);
    }
}
