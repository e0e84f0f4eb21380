package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.StrangerBook;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// The door to questions about no pupil in particular, for who asks them: head and support
/// coordinator of a school. What names a pupil of that school, or says how to reach a parent there,
/// does not go.
@Component
public final class Questions {
    /// Weeks in which a question can be answered.
    public static final int LONGEST_WEEKS = QuestionRules.LONGEST_WEEKS;

    private final QuestionStore store;
    private final Experts experts;
    private final Staff staff;
    private final StrangerBook others;
    private final ExpertMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Questions(
            QuestionStore store,
            Experts experts,
            Staff staff,
            StrangerBook others,
            ExpertMail mail,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.experts = experts;
        this.staff = staff;
        this.others = others;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The schools for which somebody can ask.
    public List<SchoolId> listSchools(SignedIn who) {
        return work.read(Act.BROWSE, () -> staff.listFunctions(who.person())).stream()
                .filter(held -> held.period().contains(SchoolDay.today(clock)))
                .filter(held ->
                        held.function() == StaffFunction.HEAD || held.function() == StaffFunction.SUPPORT_COORDINATOR)
                .map(FunctionHeld::school)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// Those of the schools somebody leads, newest first.
    public Slice<Question> list(SignedIn who, int number) {
        List<SchoolId> schools = listSchools(who);
        return Slice.of(
                work.read(ExpertActs.KEEP_EXPERT, () -> store.list(schools, Slice.skip(number), Slice.ask())), number);
    }

    public Optional<Question> find(QuestionId id) {
        return work.read(ExpertActs.KEEP_EXPERT, () -> store.find(id));
    }

    /// The same form sent again asks nothing more.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<QuestionId> ask(SignedIn who, FormId form, QuestionWish wish) {
        if (!listSchools(who).contains(wish.school())) {
            return Outcome.rejected(ExpertRules.no("school", "expertise.no.school"));
        }
        List<Objection> objections = new ArrayList<>();
        if (experts.find(wish.expert()).filter(Expert::open).isEmpty()) {
            objections.add(ExpertRules.no("expert", "expertise.no.expert"));
        }
        objections.addAll(QuestionRules.objections(
                wish.text(), wish.until(), others.outside(wish.school()), wish.looked(), SchoolDay.today(clock)));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Question one = new Question(
                new QuestionId(form.makes(who.person(), wish.school())),
                wish.school(),
                wish.expert(),
                who.person(),
                clock.instant(),
                wish.until(),
                wish.text().strip(),
                Optional.empty(),
                Question.State.OPEN);
        return work.once(
                ExpertActs.KEEP_EXPERT,
                () -> {
                    store.add(one);
                    done("asked", one.id());
                    mail.ask(one.expert(), one.until());
                    return Outcome.done(one.id());
                },
                _ -> Outcome.repeated(
                        find(one.id()),
                        there -> there.text().equals(one.text())
                                && there.expert().equals(one.expert()),
                        one.id()));
    }

    /// The expert does not see it any more. Asked again it changes nothing.
    public void end(QuestionId id) {
        work.change(ExpertActs.KEEP_EXPERT, () -> {
            if (store.end(id, clock.instant()) == 1) {
                done("asked-ended", id);
            }
        });
    }

    private void done(String what, QuestionId id) {
        log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, what).through(id));
    }
}
