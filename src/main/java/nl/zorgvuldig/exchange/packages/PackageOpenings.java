package nl.zorgvuldig.exchange.packages;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.exchange.ExternalLink;
import nl.zorgvuldig.exchange.ExternalLinkHashes;
import nl.zorgvuldig.exchange.SecondCode;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureStore;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.packages.PackageAccessRules.CodeMatch;
import nl.zorgvuldig.exchange.packages.PackageAccessRules.GateDecision;
import nl.zorgvuldig.exchange.packages.PackageStore.Link;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Opening of packages by whoever has a link, which does not sign anybody in. The decision is made
/// at the moment itself, while consent is locked. Each outcome is an audit event and an event of
/// the disclosure before anything is sent, and the database checks for itself before it accepts
/// that event. During the download the check is repeated continually.
@Component
public final class PackageOpenings {
    private final DisclosureStore store;
    private final CaseFiles<DisclosureFile, DisclosureEvent> events;
    private final PackageStore packages;
    private final PackageFiles files;
    private final ExternalLinkHashes hashes;
    private final BasisChecks supports;
    private final Consents consents;
    private final ExchangeLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    PackageOpenings(
            DisclosureStore store,
            PackageStore packages,
            PackageFiles files,
            ExternalLinkHashes hashes,
            BasisChecks supports,
            Consents consents,
            ExchangeLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.store = store;
        this.events = new CaseFiles<>(store, work, clock);
        this.packages = packages;
        this.files = files;
        this.hashes = hashes;
        this.supports = supports;
        this.consents = consents;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// What an address shows to somebody of whom nothing is known.
    public sealed interface Answer {
        /// A code is asked for.
        record Asks() implements Answer {}

        /// The content. The caller closes the stream.
        record Content(InputStream stream) implements Answer {}

        record Mistaken(int left) implements Answer {}

        record Closed(Sentence because) implements Answer {}

        /// Something else happened to it at the same moment; the code can be tried again, whatever
        /// it was.
        record Busy() implements Answer {}

        /// There never was such a package.
        record NotThere() implements Answer {}
    }

    /// What the link shows. Opens nothing and counts nothing, so that programs that follow links
    /// do no harm.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Answer look(ExternalLink address) {
        return at(
                address,
                link -> work.read(ExchangeActs.GIVE_PACKAGE, () -> store.find(link.disclosure()))
                        .flatMap(file -> rules(file, link).closed())
                        .map(Answer.Closed::new)
                        .map(Answer.class::cast)
                        .orElseGet(Answer.Asks::new));
    }

    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Answer open(ExternalLink address, SecondCode code) {
        return at(address, link -> open(link, given(link, code)));
    }

    private Answer open(Link link, CodeMatch code) {
        Optional<Ready> ready = code == CodeMatch.RIGHT ? ready(link) : Optional.empty();
        Answer answer = new Answer.Busy();
        try {
            answer = work.once(ExchangeActs.GIVE_PACKAGE, () -> openNow(link, code, ready), _ -> new Answer.Busy());
            return answer;
        } finally {
            if (!(answer instanceof Answer.Content)) {
                ready.map(Ready::stream).ifPresent(PackageOpenings::close);
            }
        }
    }

    /// A package that may be sent, opened.
    private record Ready(DisclosurePackage file, InputStream stream) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Opens the file before consent is locked, since the file store may be slow and a parent must
    /// not wait for it. Empty when the package would stay closed.
    private Optional<Ready> ready(Link link) {
        Acting acting = Acting.current();
        return work.read(ExchangeActs.GIVE_PACKAGE, () -> store.find(link.disclosure()))
                .filter(file -> rules(file, link).closed().isEmpty())
                .flatMap(file -> work.read(ExchangeActs.GIVE_PACKAGE, () -> packages.find(file.request())))
                .map(disclosurePackage -> new Ready(
                        disclosurePackage, files.leave(disclosurePackage, () -> acting.call(() -> goesOn(link)))));
    }

    /// Whether the download may continue; asked during the download.
    private boolean goesOn(Link link) {
        return work.read(ExchangeActs.GIVE_PACKAGE, () -> store.find(link.disclosure()))
                .filter(file -> rules(file, link).over().isEmpty())
                .isPresent();
    }

    private Answer at(ExternalLink address, Function<Link, Answer> what) {
        if (!boards.all().contains(address.board())) {
            return new Answer.NotThere();
        }
        return boards.program(address.board())
                .call(() -> work.read(ExchangeActs.GIVE_PACKAGE, () -> packages.findLink(hashes.of(address)))
                        .map(what)
                        .orElseGet(Answer.NotThere::new));
    }

    private Answer openNow(Link link, CodeMatch code, Optional<Ready> ready) {
        Disclosure disclosure = store.find(link.disclosure()).orElseThrow().request();
        consents.holdStill(List.of(disclosure.pupil()));
        DisclosureFile file = store.find(link.disclosure()).orElseThrow();
        return switch (rules(file, link).decide(code)) {
            case GateDecision.Closed(Sentence because) -> {
                log.append(ExchangeActs.GIVE_PACKAGE, AuditOutcome.REFUSED, "closed", disclosure);
                yield new Answer.Closed(because);
            }
            case GateDecision.Mistaken(int left) -> {
                events.add(file, new DisclosureEvent.Mistaken());
                log.append(ExchangeActs.GIVE_PACKAGE, AuditOutcome.REFUSED, "mistaken", disclosure);
                yield new Answer.Mistaken(left);
            }
            case GateDecision.Opens _ -> content(file, ready);
        };
    }

    /// The content, if the package still exists and is the one that was opened; otherwise no
    /// opening is counted.
    private Answer content(DisclosureFile file, Optional<Ready> ready) {
        Optional<DisclosurePackage> found = packages.find(file.request());
        if (found.isEmpty()) {
            log.append(ExchangeActs.GIVE_PACKAGE, AuditOutcome.REFUSED, "closed", file.request());
            return new Answer.Closed(Sentence.of("exchange.closed.stopped"));
        }
        if (!ready.map(Ready::file).equals(found)) {
            return new Answer.Busy();
        }
        events.add(file, new DisclosureEvent.Opened());
        log.done(ExchangeActs.GIVE_PACKAGE, "opened", file.request());
        return new Answer.Content(ready.orElseThrow().stream());
    }

    private PackageAccessRules rules(DisclosureFile file, Link link) {
        return new PackageAccessRules(file, link.step(), supports.judge(file), SchoolDay.today(clock));
    }

    private CodeMatch given(Link link, SecondCode code) {
        return MessageDigest.isEqual(link.code(), hashes.of(link.disclosure(), link.step(), code))
                ? CodeMatch.RIGHT
                : CodeMatch.OTHER;
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
