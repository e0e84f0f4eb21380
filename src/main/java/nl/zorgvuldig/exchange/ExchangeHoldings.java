package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept of what was given: with the dossier, and gone with it.
@Component
final class ExchangeHoldings extends DeclaredHoldings {
    private final DisclosureStore store;
    private final ItemStore items;
    private final NoticeStore notices;
    private final PackageStore packages;
    private final PackageFiles files;
    private final InquiryStore inquiries;
    private final InquiryLinkStore links;

    ExchangeHoldings(
            DisclosureStore store,
            ItemStore items,
            NoticeStore notices,
            PackageStore packages,
            PackageFiles files,
            InquiryStore inquiries,
            InquiryLinkStore links,
            ProgramWork program) {
        super(program);
        this.store = store;
        this.items = items;
        this.notices = notices;
        this.packages = packages;
        this.files = files;
        this.inquiries = inquiries;
        this.links = links;
    }

    @Override
    protected Holdings declare() {
        return asked(given(Holdings.keptFor(
                        "exchange.purpose_of_keeping", LegalBasis.LEGAL_DUTY, "PUPIL_DOSSIER", Keeping.DOSSIER)))
                .exportsPupil(this::ofPupil)
                .destroysOfPupil(Keeping.DOSSIER, this::remove)
                .filesFirst(
                        subject -> packages.list(Optional.of(new PupilId(subject.id())), Optional.empty()),
                        file -> files.delete(file.blob()));
    }

    private static Holdings given(Holdings kept) {
        return kept.table(DisclosureStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "ground")
                .columns(PUPIL, DataKind.CONTACT, "sealed_recipient")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_aim")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "prepared_by", "prepared_at")
                .table(ItemStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "item")
                .columns(PUPIL, DataKind.GUIDANCE, "what", "happened_on", "treatment", "sealed_text")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "decided_by", "decided_at")
                .table(DisclosureStore.STEPS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "what", "on_day", "sealed_words")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "untold", "taken_by", "taken_at")
                .table(NoticeStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "person")
                .columns(PUPIL, DataKind.GUIDANCE, "choice", "on_day", "sealed_words")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "taken_by", "taken_at")
                .table(PackageStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "blob")
                .columns(PUPIL, DataKind.REFERENCE, "fingerprint")
                .columns(PUPIL, DataKind.ACTIVITY, "made_at")
                .table(PackageStore.LINKS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "number_hash", "code_hash")
                .table(GroundStore.TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "set_by", "set_at");
    }

    private static Holdings asked(Holdings kept) {
        return kept.table(InquiryStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.CONTACT, "sealed_source")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_wanted", "sealed_aim")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "prepared_by", "prepared_at")
                .table(InquiryStore.STEPS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "what")
                .columns(PUPIL, DataKind.REFERENCE, "document")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_words")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "untold", "taken_by", "taken_at")
                .table(InquiryLinkStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "number_hash", "code_hash");
    }

    private Export ofPupil(PupilId pupil) {
        List<Export.Row> rows = new ArrayList<>();
        for (DisclosureFile file : store.list(pupil)) {
            rows.add(plain(file.request()));
            file.items().forEach(item -> rows.add(plain(item)));
            file.history().forEach(recorded -> rows.add(givenEvent(recorded)));
            notices.list(file.request()).forEach(notice -> rows.add(plain(notice)));
        }
        for (InquiryFile file : inquiries.list(pupil)) {
            rows.add(plain(file.request()));
            file.history().forEach(recorded -> rows.add(askedEvent(recorded)));
        }
        return new Export(rows);
    }

    private static Export.Row plain(Disclosure disclosure) {
        return Export.Row.of(DisclosureStore.TABLE)
                .with("ground", disclosure.basis().code())
                .with("sealed_recipient", disclosure.recipient().named())
                .with("sealed_aim", disclosure.aim())
                .with("prepared_at", disclosure.at().toString());
    }

    private static Export.Row plain(Picked item) {
        return Export.Row.of(ItemStore.TABLE)
                .with("item", item.item().toString())
                .with("treatment", item.treatment().code())
                .with("sealed_text", item.treatment().words());
    }

    private static Export.Row givenEvent(Recorded<DisclosureEvent> recorded) {
        return Export.Row.of(DisclosureStore.STEPS)
                .with("what", recorded.event().code())
                .with("taken_at", recorded.at().toString())
                .with("sealed_words", recorded.event().words());
    }

    /// Not about whom: who was not told must not find that there is something to be told.
    private static Export.Row plain(GuardianNotice notice) {
        return Export.Row.of(NoticeStore.TABLE)
                .with("choice", notice.choice().code())
                .with("sealed_words", notice.choice().words());
    }

    private static Export.Row plain(Inquiry inquiry) {
        return Export.Row.of(InquiryStore.TABLE)
                .with("sealed_source", inquiry.source().named())
                .with("sealed_wanted", inquiry.wanted())
                .with("sealed_aim", inquiry.aim())
                .with("prepared_at", inquiry.at().toString());
    }

    private static Export.Row askedEvent(Recorded<InquiryEvent> recorded) {
        return Export.Row.of(InquiryStore.STEPS)
                .with("what", recorded.event().code())
                .with("taken_at", recorded.at().toString())
                .with("sealed_words", recorded.event().words());
    }

    private Removed remove(PupilId pupil) {
        return Removed.of(PackageStore.LINKS, packages.deleteLinks(pupil))
                .with(Removed.of(PackageStore.TABLE, packages.delete(pupil)))
                .with(Removed.of(NoticeStore.TABLE, notices.delete(pupil)))
                .with(Removed.of(DisclosureStore.STEPS, store.deleteSteps(pupil)))
                .with(Removed.of(ItemStore.TABLE, items.delete(pupil)))
                .with(Removed.of(DisclosureStore.TABLE, store.delete(pupil)))
                .with(Removed.of(InquiryLinkStore.TABLE, links.delete(pupil)))
                .with(Removed.of(InquiryStore.STEPS, inquiries.deleteSteps(pupil)))
                .with(Removed.of(InquiryStore.TABLE, inquiries.delete(pupil)));
    }
}
