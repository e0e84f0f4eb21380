package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;

/// What is about a person in the tables of giving and asking, for [ExchangeHoldings].
final class ExchangeColumns {
    private ExchangeColumns() {}

    static List<Holding> describe() {
        return List.of(
                holding(DisclosureStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(DisclosureStore.TABLE, "ground", DataKind.GUIDANCE, PUPIL),
                holding(DisclosureStore.TABLE, "sealed_recipient", DataKind.CONTACT, PUPIL),
                holding(DisclosureStore.TABLE, "sealed_aim", DataKind.GUIDANCE, PUPIL),
                holding(DisclosureStore.TABLE, "prepared_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(DisclosureStore.TABLE, "prepared_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ItemStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(ItemStore.TABLE, "item", DataKind.REFERENCE, PUPIL),
                holding(ItemStore.TABLE, "what", DataKind.GUIDANCE, PUPIL),
                holding(ItemStore.TABLE, "happened_on", DataKind.GUIDANCE, PUPIL),
                holding(ItemStore.TABLE, "treatment", DataKind.GUIDANCE, PUPIL),
                holding(ItemStore.TABLE, "sealed_text", DataKind.GUIDANCE, PUPIL),
                holding(ItemStore.TABLE, "decided_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(ItemStore.TABLE, "decided_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(StepStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(StepStore.TABLE, "what", DataKind.GUIDANCE, PUPIL),
                holding(StepStore.TABLE, "on_day", DataKind.GUIDANCE, PUPIL),
                holding(StepStore.TABLE, "sealed_words", DataKind.GUIDANCE, PUPIL),
                holding(StepStore.TABLE, "untold", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(StepStore.TABLE, "taken_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(StepStore.TABLE, "taken_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(NoticeStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(NoticeStore.TABLE, "person", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(NoticeStore.TABLE, "choice", DataKind.GUIDANCE, PUPIL),
                holding(NoticeStore.TABLE, "on_day", DataKind.GUIDANCE, PUPIL),
                holding(NoticeStore.TABLE, "sealed_words", DataKind.GUIDANCE, PUPIL),
                holding(NoticeStore.TABLE, "taken_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(NoticeStore.TABLE, "taken_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(PackageStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(PackageStore.TABLE, "blob", DataKind.GUIDANCE, PUPIL),
                holding(PackageStore.TABLE, "fingerprint", DataKind.REFERENCE, PUPIL),
                holding(PackageStore.TABLE, "made_at", DataKind.ACTIVITY, PUPIL),
                holding(PackageStore.LINKS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(PackageStore.LINKS, "number_hash", DataKind.REFERENCE, PUPIL),
                holding(PackageStore.LINKS, "code_hash", DataKind.REFERENCE, PUPIL),
                holding(GroundStore.TABLE, "set_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(GroundStore.TABLE, "set_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(InquiryStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(InquiryStore.TABLE, "sealed_source", DataKind.CONTACT, PUPIL),
                holding(InquiryStore.TABLE, "sealed_wanted", DataKind.GUIDANCE, PUPIL),
                holding(InquiryStore.TABLE, "sealed_aim", DataKind.GUIDANCE, PUPIL),
                holding(InquiryStore.TABLE, "prepared_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(InquiryStore.TABLE, "prepared_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(InquiryStore.STEPS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(InquiryStore.STEPS, "what", DataKind.GUIDANCE, PUPIL),
                holding(InquiryStore.STEPS, "document", DataKind.REFERENCE, PUPIL),
                holding(InquiryStore.STEPS, "sealed_words", DataKind.GUIDANCE, PUPIL),
                holding(InquiryStore.STEPS, "untold", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(InquiryStore.STEPS, "taken_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(InquiryStore.STEPS, "taken_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(InquiryLinkStore.TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(InquiryLinkStore.TABLE, "number_hash", DataKind.REFERENCE, PUPIL),
                holding(InquiryLinkStore.TABLE, "code_hash", DataKind.REFERENCE, PUPIL));
    }

    static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "exchange.purpose_of_keeping",
                LegalBasis.LEGAL_DUTY,
                "PUPIL_DOSSIER",
                Keeping.DOSSIER);
    }
}
