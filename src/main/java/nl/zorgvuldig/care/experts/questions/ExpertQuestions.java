package nl.zorgvuldig.care.experts.questions;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.experts.Expert;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.ExpertMail;
import nl.zorgvuldig.care.experts.ExpertRules;
import nl.zorgvuldig.care.experts.Experts;
import nl.zorgvuldig.dossier.inspection.ThirdPartyDetector;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Questions about no pupil in particular, for those who ask them: head and support coordinator of
/// a school. A text that names a pupil of that school, or says how to reach a parent there, is not
/// sent.
@Component
public final class ExpertQuestions {
    /// Weeks in which a question can be answered.
    public static final int LONGEST_WEEKS = ExpertQuestionRules.LONGEST_WEEKS;

    private final ExpertQuestionStore store;
    private final Experts experts;
    private final Staff staff;
    private final ThirdPartyDetector others;
    private final ExpertMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ExpertQuestions(
            ExpertQuestionStore store,
            Experts experts,
            Staff staff,
            ThirdPartyDetector others,
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
    public List<SchoolId> listSchools(SignedInUser who) {
        return work.read(Act.BROWSE, () -> staff.listFunctions(who.person())).stream()
                .filter(held -> held.period().contains(SchoolDay.today(clock)))
                .filter(held ->
                        held.function() == StaffFunction.HEAD || held.function() == StaffFunction.SUPPORT_COORDINATOR)
                .map(HeldFunction::school)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// Those of the schools of which somebody is head or support coordinator, newest first.
    public PageOf<ExpertQuestion> list(SignedInUser who, int number) {
        List<SchoolId> schools = listSchools(who);
        return PageOf.of(
                work.read(ExpertActs.KEEP_EXPERT, () -> store.list(schools, PageOf.skip(number), PageOf.ask())),
                number);
    }

    public Optional<ExpertQuestion> find(ExpertQuestionId id) {
        return work.read(ExpertActs.KEEP_EXPERT, () -> store.find(id));
    }

    /// Sending the same form again asks nothing more.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<ExpertQuestionId> ask(SignedInUser who, FormId form, ExpertQuestionDraft wish) {
        if (!listSchools(who).contains(wish.school())) {
            return Outcome.rejected(ExpertRules.no("school", "expertise.no.school"));
        }
        List<Objection> objections = new ArrayList<>();
        if (experts.find(wish.expert()).filter(Expert::open).isEmpty()) {
            objections.add(ExpertRules.no("expert", "expertise.no.expert"));
        }
        objections.addAll(ExpertQuestionRules.objections(
                wish.text(), wish.until(), others.outside(wish.school()), wish.looked(), SchoolDay.today(clock)));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        ExpertQuestion question = new ExpertQuestion(
                new ExpertQuestionId(form.makes(who.person(), wish.school())),
                wish.school(),
                wish.expert(),
                who.person(),
                clock.instant(),
                wish.until(),
                wish.text().strip(),
                Optional.empty(),
                ExpertQuestion.State.OPEN);
        return work.once(
                ExpertActs.KEEP_EXPERT,
                () -> {
                    store.add(question);
                    done("asked", question.id());
                    mail.ask(question.expert(), question.until());
                    return Outcome.done(question.id());
                },
                _ -> Outcome.repeated(
                        find(question.id()),
                        there -> there.text().equals(question.text())
                                && there.expert().equals(question.expert()),
                        question.id()));
    }

    /// The expert no longer sees it. Repeating it changes nothing.
    public void end(ExpertQuestionId id) {
        work.change(ExpertActs.KEEP_EXPERT, () -> {
            if (store.end(id, clock.instant()) == 1) {
                done("asked-ended", id);
            }
        });
    }

    private void done(String what, ExpertQuestionId id) {
        log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, what).through(id));
    }
}
