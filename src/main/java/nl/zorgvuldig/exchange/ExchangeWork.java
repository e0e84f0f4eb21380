package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.casework.CaseFiles;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.CaseCount;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.dossier.Contents;
import nl.zorgvuldig.holdings.Standstill;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.springframework.stereotype.Component;

/// The program's own work: asks those who decide as soon as a package is made, stops what somebody
/// said no to, ends what is past its last day, and takes away packages that nobody may open any
/// more. What stops halfway is found again.
@Component
public final class ExchangeWork {
    private final DisclosureStore store;
    private final CaseFiles<DisclosureFile, DisclosureEvent> events;
    private final PackageStore packages;
    private final PackageFiles files;
    private final CaseConsents cases;
    private final ExchangeLog log;
    private final Contents contents;
    private final List<Standstill> stills;
    private final ExchangeMail mail;
    private final Languages languages;
    private final Work work;
    private final Clock clock;

    ExchangeWork(
            DisclosureStore store,
            PackageStore packages,
            PackageFiles files,
            CaseConsents cases,
            ExchangeLog log,
            Contents contents,
            List<Standstill> stills,
            ExchangeMail mail,
            Languages languages,
            Work work,
            Clock clock) {
        this.store = store;
        this.events = new CaseFiles<>(store, work, clock);
        this.packages = packages;
        this.files = files;
        this.cases = cases;
        this.log = log;
        this.contents = contents;
        this.stills = List.copyOf(stills);
        this.mail = mail;
        this.languages = languages;
        this.work = work;
        this.clock = clock;
    }

    /// For the acting board, as the program.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public void go() {
        for (DisclosureFile file : work.read(Act.MAINTAIN, store::list)) {
            switch (file.state()) {
                case DRAFT, INSPECTED -> end(file);
                case FIXED -> {
                    if (!end(file)) {
                        ask(file);
                    }
                }
                case SENT, OPENED -> {
                    if (!end(file) && !stop(file)) {
                        ask(file);
                    }
                }
                case STOPPED, ENDED -> clear(file);
            }
        }
    }

    /// Tells who has something that was corrected or withdrawn since (AVG art. 19). For the acting
    /// board, as the program.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public void correct() {
        work.read(Act.MAINTAIN, store::list).stream()
                .filter(file -> file.can(DisclosureEvent.Corrected.class, SchoolDay.today(clock)))
                .forEach(this::correct);
    }

    /// Who has it is told, each time that there is more.
    private void correct(DisclosureFile file) {
        Disclosure disclosure = file.request();
        int changes = Corrections.count(
                file,
                contents.list(disclosure.pupil()),
                Standstill.turns(stills, Subject.of(Acting.current().board(), disclosure.pupil())));
        if (changes > Corrections.told(file)) {
            note(file, new DisclosureEvent.Corrected(changes), () -> mail.corrected(disclosure));
        }
    }

    private boolean end(DisclosureFile file) {
        return file.can(DisclosureEvent.Ended.class, SchoolDay.today(clock))
                && note(file, new DisclosureEvent.Ended(), () -> {});
    }

    /// A no of one stops what was sent, and it stays stopped: who thinks otherwise later is asked
    /// anew.
    ///
    /// @return whether somebody said no
    private boolean stop(DisclosureFile file) {
        if (!(file.request().basis() instanceof Basis.Consent)) {
            return false;
        }
        CaseCount count = cases.count(
                PurposeKind.DISCLOSURE, file.id().value(), file.request().pupil());
        if (count.no() == 0) {
            return false;
        }
        note(file, new DisclosureEvent.Stopped(languages.in(Language.DUTCH).say("exchange.stopped.no")), () -> {});
        return true;
    }

    /// First the messages, to whom none went yet, then that they went: cut off in between, or with
    /// authority that is new, it goes on the next time.
    private void ask(DisclosureFile file) {
        if (file.request().basis() instanceof Basis.Consent) {
            cases.ask(PurposeKind.DISCLOSURE, file.id().value(), file.request().pupil());
            if (file.last(DisclosureEvent.Asked.class).isEmpty()) {
                note(file, new DisclosureEvent.Asked(), () -> {});
            }
        }
    }

    /// @return whether it was recorded; not when something else happened since
    private boolean note(DisclosureFile file, DisclosureEvent event, Runnable withIt) {
        return events.note(Act.MAINTAIN, file, event, () -> {
            log.done(ExchangeActs.KEEP_EXCHANGE, event.code(), file.request());
            withIt.run();
        });
    }

    /// First the file, then the row that names it; may be repeated.
    private void clear(DisclosureFile file) {
        Disclosure disclosure = file.request();
        Optional<PackageFile> kept = work.read(Act.MAINTAIN, () -> packages.find(disclosure));
        kept.ifPresent(one -> {
            files.delete(one.blob());
            work.change(Act.MAINTAIN, () -> packages.remove(one));
        });
    }
}
