package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.cases.ConsentCaseCount;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.dossier.record.DossierContents;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExchangeMail;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.packages.DisclosurePackage;
import nl.zorgvuldig.exchange.packages.PackageFiles;
import nl.zorgvuldig.exchange.packages.PackageStore;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// Recurring work on disclosures: asks the legal representatives when a package is made, stops
/// what was refused, ends what is past its last day, and deletes packages that nobody may open any
/// more. What was interrupted is found again.
@Component
public final class DisclosureWork {
    private final DisclosureStore store;
    private final CaseFiles<DisclosureFile, DisclosureEvent> events;
    private final PackageStore packages;
    private final PackageFiles files;
    private final ConsentCaseDecisions cases;
    private final ExchangeLog log;
    private final DossierContents contents;
    private final List<RestrictionSource> stills;
    private final ExchangeMail mail;
    private final MessageCatalog languages;
    private final Work work;
    private final Clock clock;

    DisclosureWork(
            DisclosureStore store,
            PackageStore packages,
            PackageFiles files,
            ConsentCaseDecisions cases,
            ExchangeLog log,
            DossierContents contents,
            List<RestrictionSource> stills,
            ExchangeMail mail,
            MessageCatalog languages,
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

    /// Runs for the current board, as the system account.
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
                case STOPPED, ENDED, ALREADY_GIVEN -> clear(file);
            }
        }
    }

    /// Tells recipients what was corrected or withdrawn since (AVG art. 19). Runs for the current
    /// board, as the system account.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public void correct() {
        work.read(Act.MAINTAIN, store::list).stream()
                .filter(file -> file.can(DisclosureEvent.Corrected.class, SchoolDay.today(clock)))
                .forEach(this::correct);
    }

    /// Tells the recipient each time that there are more changes.
    private void correct(DisclosureFile file) {
        Disclosure disclosure = file.request();
        Map<DossierItemId, Integer> erased = contents.erased(disclosure.pupil());
        int changes = DisclosedCorrections.count(
                file,
                contents.list(disclosure.pupil()),
                erased,
                RestrictionSource.turns(stills, DataSubject.of(Acting.current().board(), disclosure.pupil())));
        if (changes > DisclosedCorrections.told(file)) {
            note(
                    file,
                    new DisclosureEvent.Corrected(changes),
                    () -> mail.corrected(disclosure, DisclosedCorrections.erased(file, erased)));
        }
    }

    private boolean end(DisclosureFile file) {
        return file.can(DisclosureEvent.Ended.class, SchoolDay.today(clock))
                && note(file, new DisclosureEvent.Ended(), () -> {});
    }

    /// Stops a disclosure that one person refused. It stays stopped: after a change of mind
    /// consent is asked anew.
    ///
    /// @return whether somebody refused
    private boolean stop(DisclosureFile file) {
        if (!(file.request().basis() instanceof DisclosureBasis.Consent)) {
            return false;
        }
        ConsentCaseCount count = cases.count(
                PurposeKind.DISCLOSURE, file.id().value(), file.request().pupil());
        if (count.no() == 0) {
            return false;
        }
        note(file, new DisclosureEvent.Stopped(languages.in(Language.DUTCH).say("exchange.stopped.no")), () -> {});
        return true;
    }

    /// Sends the messages to everybody who had none yet, then records it. After an interruption,
    /// or for a new legal representative, the next run continues.
    private void ask(DisclosureFile file) {
        if (file.request().basis() instanceof DisclosureBasis.Consent) {
            cases.ask(PurposeKind.DISCLOSURE, file.id().value(), file.request().pupil());
            if (file.last(DisclosureEvent.Asked.class).isEmpty()) {
                note(file, new DisclosureEvent.Asked(), () -> {});
            }
        }
    }

    /// @return whether it was recorded; false when something else happened since
    private boolean note(DisclosureFile file, DisclosureEvent event, Runnable withIt) {
        return events.note(Act.MAINTAIN, file, event, () -> {
            log.done(ExchangeActs.KEEP_EXCHANGE, event.code(), file.request());
            withIt.run();
        });
    }

    /// Deletes the file, then the row that names it. Idempotent.
    private void clear(DisclosureFile file) {
        Disclosure disclosure = file.request();
        Optional<DisclosurePackage> kept = work.read(Act.MAINTAIN, () -> packages.find(disclosure));
        kept.ifPresent(disclosurePackage -> {
            files.delete(disclosurePackage.blob());
            work.change(Act.MAINTAIN, () -> packages.remove(disclosurePackage));
        });
    }
}
