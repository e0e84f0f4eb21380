package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureStore;
import nl.zorgvuldig.exchange.grounds.LegalGroundStore;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.inquiries.InquiryLinkStore;
import nl.zorgvuldig.exchange.inquiries.InquiryStore;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.DisclosureItemStore;
import nl.zorgvuldig.exchange.notices.GuardianNotice;
import nl.zorgvuldig.exchange.notices.GuardianNoticeStore;
import nl.zorgvuldig.exchange.packages.PackageFiles;
import nl.zorgvuldig.exchange.packages.PackageStore;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Data kept about disclosures; part of the dossier and destroyed with it.
@Component
final class ExchangeHoldings extends DeclaredHoldings {
    private final DisclosureStore store;
    private final DisclosureItemStore items;
    private final GuardianNoticeStore notices;
    private final PackageStore packages;
    private final PackageFiles files;
    private final InquiryStore inquiries;
    private final InquiryLinkStore links;

    ExchangeHoldings(
            DisclosureStore store,
            DisclosureItemStore items,
            GuardianNoticeStore notices,
            PackageStore packages,
            PackageFiles files,
            InquiryStore inquiries,
            InquiryLinkStore links,
            SystemWork program) {
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
                        "exchange.purpose_of_keeping",
                        LegalBasis.LEGAL_DUTY,
                        "PUPIL_DOSSIER",
                        RetentionPurpose.DOSSIER)))
                .exportsPupil(this::ofPupil)
                .destroysOfPupil(RetentionPurpose.DOSSIER, this::remove)
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
                .table(DisclosureItemStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "item")
                .columns(PUPIL, DataKind.GUIDANCE, "what", "happened_on", "treatment", "sealed_text")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "decided_by", "decided_at")
                .table(DisclosureStore.STEPS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "what", "on_day", "sealed_words", "article")
                .columns(PUPIL, DataKind.REFERENCE, "sensitive")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "untold", "taken_by", "taken_at")
                .table(GuardianNoticeStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "person")
                .columns(PUPIL, DataKind.GUIDANCE, "choice", "on_day", "look_again", "sealed_words")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "taken_by", "taken_at")
                .table(PackageStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "blob")
                .columns(PUPIL, DataKind.REFERENCE, "fingerprint")
                .columns(PUPIL, DataKind.ACTIVITY, "made_at")
                .table(PackageStore.LINKS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "number_hash", "code_hash")
                .table(LegalGroundStore.TABLE)
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

    private PersonalDataExport ofPupil(PupilId pupil) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
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
        return new PersonalDataExport(rows);
    }

    private static PersonalDataExport.Row plain(Disclosure disclosure) {
        return PersonalDataExport.Row.of(DisclosureStore.TABLE)
                .with("ground", disclosure.basis().code())
                .with("sealed_recipient", disclosure.recipient().named())
                .with("sealed_aim", disclosure.aim())
                .with("prepared_at", disclosure.at().toString());
    }

    private static PersonalDataExport.Row plain(DisclosureItem item) {
        return PersonalDataExport.Row.of(DisclosureItemStore.TABLE)
                .with("item", item.item().toString())
                .with("treatment", item.treatment().code())
                .with("sealed_text", item.treatment().words());
    }

    private static PersonalDataExport.Row givenEvent(RecordedEvent<DisclosureEvent> recorded) {
        return PersonalDataExport.Row.of(DisclosureStore.STEPS)
                .with("what", recorded.event().code())
                .with("taken_at", recorded.at().toString())
                .with("sealed_words", recorded.event().words());
    }

    /// The row without the person it is about: somebody who was not notified must not learn that
    /// there is something to be notified of.
    private static PersonalDataExport.Row plain(GuardianNotice notice) {
        return PersonalDataExport.Row.of(GuardianNoticeStore.TABLE)
                .with("choice", notice.choice().code())
                .with("look_again", notice.choice().lookAgain())
                .with("sealed_words", notice.choice().kept());
    }

    private static PersonalDataExport.Row plain(Inquiry inquiry) {
        return PersonalDataExport.Row.of(InquiryStore.TABLE)
                .with("sealed_source", inquiry.source().named())
                .with("sealed_wanted", inquiry.wanted())
                .with("sealed_aim", inquiry.aim())
                .with("prepared_at", inquiry.at().toString());
    }

    private static PersonalDataExport.Row askedEvent(RecordedEvent<InquiryEvent> recorded) {
        return PersonalDataExport.Row.of(InquiryStore.STEPS)
                .with("what", recorded.event().code())
                .with("taken_at", recorded.at().toString())
                .with("sealed_words", recorded.event().words());
    }

    private RemovedRows remove(PupilId pupil) {
        return RemovedRows.of(PackageStore.LINKS, packages.deleteLinks(pupil))
                .with(RemovedRows.of(PackageStore.TABLE, packages.delete(pupil)))
                .with(RemovedRows.of(GuardianNoticeStore.TABLE, notices.delete(pupil)))
                .with(RemovedRows.of(DisclosureStore.STEPS, store.deleteSteps(pupil)))
                .with(RemovedRows.of(DisclosureItemStore.TABLE, items.delete(pupil)))
                .with(RemovedRows.of(DisclosureStore.TABLE, store.delete(pupil)))
                .with(RemovedRows.of(InquiryLinkStore.TABLE, links.delete(pupil)))
                .with(RemovedRows.of(InquiryStore.STEPS, inquiries.deleteSteps(pupil)))
                .with(RemovedRows.of(InquiryStore.TABLE, inquiries.delete(pupil)));
    }
}
