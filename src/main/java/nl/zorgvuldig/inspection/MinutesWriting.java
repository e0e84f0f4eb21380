package nl.zorgvuldig.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.springframework.stereotype.Component;

/// Gathers what the minutes of a session say: who was there, when, and which pages were opened.
@Component
final class MinutesWriting {
    private final LaidStore pages;
    private final SessionStore sessions;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Languages languages;
    private final Work work;

    MinutesWriting(
            LaidStore pages, SessionStore sessions, Pupils pupils, Accounts accounts, Languages languages, Work work) {
        this.pages = pages;
        this.sessions = sessions;
        this.pupils = pupils;
        this.accounts = accounts;
        this.languages = languages;
        this.work = work;
    }

    /// @param act by which what was laid out is read
    /// @param file of a session that runs
    String write(Act act, RequestFile file, MinutesText.EndedBy by, Closing closing, Instant now) {
        AccessRequest request = file.request();
        Plan plan = file.state().plan().orElseThrow();
        List<Laid> laid = work.read(act, () -> pages.list(request));
        Set<Integer> opened = new TreeSet<>(work.read(act, () -> sessions.pages(request, Responses.turner(file))));
        return new MinutesText(
                        pupils.findName(request.pupil()).orElseThrow(),
                        accounts.nameOf(request.by()),
                        request.standing(),
                        accounts.nameOf(plan.supervisor()),
                        plan.venue(),
                        file.history().getLast().at(),
                        now,
                        laid,
                        opened,
                        by,
                        closing)
                .in(languages.in(Language.DUTCH));
    }
}
