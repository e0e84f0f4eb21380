package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.EXPERT;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.vault.Keeping;

/// What stands in each column, and why.
final class ExpertiseColumns {
    private ExpertiseColumns() {}

    static List<Holding> all() {
        List<Holding> all = new ArrayList<>();
        register(all);
        dossier(all, CaseStore.TABLE, DataKind.REFERENCE, PUPIL, "id", "pupil", "shown");
        dossier(all, CaseStore.TABLE, DataKind.REFERENCE, EXPERT, "expert");
        dossier(all, CaseStore.TABLE, DataKind.RELATION, PUPIL, "valid_from", "valid_until", "ended");
        dossier(
                all,
                CaseStore.TABLE,
                DataKind.GUIDANCE,
                PUPIL,
                "shown_version",
                "shown_kind",
                "shown_day",
                "sealed_aim",
                "sealed_expert");
        dossier(all, CaseStore.TABLE, DataKind.ACTIVITY, ACCOUNT_HOLDER, "proposed_by", "proposed_at");
        dossier(all, CaseStepStore.TABLE, DataKind.REFERENCE, PUPIL, "pupil", "consultation");
        dossier(
                all,
                CaseStepStore.TABLE,
                DataKind.ACTIVITY,
                ACCOUNT_HOLDER,
                "step",
                "what",
                "meets_at",
                "taken_by",
                "taken_at");
        dossier(all, AdviceStore.TABLE, DataKind.REFERENCE, PUPIL, "pupil", "consultation");
        dossier(all, AdviceStore.TABLE, DataKind.GUIDANCE, PUPIL, "sealed_text", "entry");
        dossier(
                all,
                AdviceStore.TABLE,
                DataKind.ACTIVITY,
                ACCOUNT_HOLDER,
                "author",
                "written_at",
                "filed_at",
                "filed_by");
        return all;
    }

    private static void register(List<Holding> all) {
        account(all, ExpertStore.TABLE, DataKind.REFERENCE, EXPERT, "person");
        account(all, ExpertStore.TABLE, DataKind.EMPLOYMENT, EXPERT, "discipline", "handling", "sealed_organisation");
        account(all, ExpertStore.TABLE, DataKind.ACTIVITY, ACCOUNT_HOLDER, "added_by", "added_at", "closed_at");
        account(all, QuestionStore.TABLE, DataKind.REFERENCE, EXPERT, "expert");
        account(all, QuestionStore.TABLE, DataKind.MESSAGE, EXPERT, "sealed_text", "sealed_answer", "answered_at");
        account(
                all,
                QuestionStore.TABLE,
                DataKind.ACTIVITY,
                ACCOUNT_HOLDER,
                "school",
                "asked_by",
                "asked_at",
                "open_until",
                "ended_at");
    }

    private static void dossier(
            List<Holding> all, String table, DataKind kind, SubjectKind subject, String... columns) {
        for (String column : columns) {
            all.add(new Holding(
                    table,
                    column,
                    kind,
                    subject,
                    "expertise.purpose.consultation",
                    LegalBasis.CONSENT,
                    "PUPIL_DOSSIER",
                    Keeping.DOSSIER));
        }
    }

    private static void account(
            List<Holding> all, String table, DataKind kind, SubjectKind subject, String... columns) {
        for (String column : columns) {
            all.add(new Holding(
                    table,
                    column,
                    kind,
                    subject,
                    "expertise.purpose.register",
                    LegalBasis.PUBLIC_TASK,
                    "ACCOUNT",
                    Keeping.ACCOUNT));
        }
    }
}
