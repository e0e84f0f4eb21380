package nl.zorgvuldig.exchange.disclosures;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.RepresentedPupils;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.grounds.BasisChecks;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryStore;
import nl.zorgvuldig.exchange.notices.GuardianNoticeRules;
import nl.zorgvuldig.exchange.notices.GuardianNoticeStore;
import nl.zorgvuldig.exchange.packages.PackageAccessRules;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Disclosures as their subjects see them: what was disclosed about a pupil, to whom, why and
/// when, including disclosures without consent.
@Component
public final class OwnDisclosures {
    private final DisclosureStore store;
    private final GuardianNoticeStore notices;
    private final InquiryStore inquiries;
    private final BasisChecks supports;
    private final RepresentedPupils own;
    private final Pupils pupils;
    private final Work work;
    private final Clock clock;

    OwnDisclosures(
            DisclosureStore store,
            GuardianNoticeStore notices,
            InquiryStore inquiries,
            BasisChecks supports,
            RepresentedPupils own,
            Pupils pupils,
            Work work,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.inquiries = inquiries;
        this.supports = supports;
        this.own = own;
        this.pupils = pupils;
        this.work = work;
        this.clock = clock;
    }

    public Map<PupilId, PersonName> listPupils(SignedInUser who) {
        Map<PupilId, PersonName> names = new LinkedHashMap<>();
        own.listDecidedBy(who)
                .forEach(pupil ->
                        names.put(pupil, pupils.findName(pupil).orElseGet(() -> new PersonName("", "", "–"))));
        return names;
    }

    public Optional<PersonName> findName(Granted<PupilId> key) {
        return pupils.findName(key.target());
    }

    /// Whether the recipient can open it now; not why, or since when, because that would reveal
    /// the answer of one legal representative to another.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public boolean opens(DisclosureFile file) {
        return PackageAccessRules.now(file, supports.judge(file), SchoolDay.today(clock))
                .closed()
                .isEmpty();
    }

    /// Disclosures that were given and inquiries that were made, newest first.
    public record Own(List<DisclosureFile> given, List<InquiryFile> asked) {}

    /// What was given, without drafts and without what must be withheld from the reader.
    ///
    /// @param key for [ExchangeActs#OWN_EXCHANGE]
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    public Own read(Granted<PupilId> key) {
        PupilId pupil = key.use(ExchangeActs.OWN_EXCHANGE);
        return work.read(
                ExchangeActs.OWN_EXCHANGE,
                () -> new Own(
                        store.list(pupil).stream()
                                .filter(DisclosureFile::given)
                                .filter(file -> informed(file.request(), key.person()))
                                .toList(),
                        inquiries.list(pupil).stream()
                                .filter(file ->
                                        file.last(InquiryEvent.Sent.class).isPresent())
                                .toList()));
    }

    private boolean informed(Disclosure disclosure, PersonId person) {
        return GuardianNoticeRules.informed(disclosure, notices.list(disclosure), person);
    }
}
