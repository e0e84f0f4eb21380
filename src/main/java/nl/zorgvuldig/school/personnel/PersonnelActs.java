package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.PersonnelAct.Party.EMPLOYEE;
import static nl.zorgvuldig.platform.policy.PersonnelAct.Party.OFFICE;
import static nl.zorgvuldig.platform.policy.PersonnelAct.Party.OFFICE_GENERAL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import org.springframework.stereotype.Component;

/// Acts on personnel dossiers.
@Component
public final class PersonnelActs implements Acts {
    public static final String READ_PERSONNEL_CODE = "read_personnel";

    /// Opening the personnel dossier of a member of staff, or one's own.
    public static final PersonnelAct READ_PERSONNEL = PersonnelAct.of(READ_PERSONNEL_CODE, Set.of(OFFICE, EMPLOYEE));

    public static final String READ_PERSONNEL_DOCUMENT_CODE = "read_personnel_document";

    /// Opening a document that is kept in a personnel dossier.
    public static final PersonnelAct READ_PERSONNEL_DOCUMENT =
            PersonnelAct.of(READ_PERSONNEL_DOCUMENT_CODE, Set.of(OFFICE, EMPLOYEE));

    public static final String COPY_PERSONNEL_CODE = "copy_personnel";

    /// Exporting a personnel dossier, or a document from it.
    public static final PersonnelAct COPY_PERSONNEL = PersonnelAct.of(COPY_PERSONNEL_CODE, Set.of(OFFICE, EMPLOYEE));

    public static final String WRITE_PERSONNEL_CODE = "write_personnel";

    /// Adding to a personnel dossier, and closing items that should not have been added.
    public static final PersonnelAct WRITE_PERSONNEL = PersonnelAct.of(
            WRITE_PERSONNEL_CODE,
            Set.of(OFFICE, OFFICE_GENERAL),
            "written",
            "document",
            "withdrawn",
            "employment",
            "imported",
            "held",
            "hold-lifted");

    public static final String COMMENT_PERSONNEL_CODE = "comment_personnel";

    /// Adding one's viewpoint to one's own personnel dossier.
    public static final PersonnelAct COMMENT_PERSONNEL =
            PersonnelAct.of(COMMENT_PERSONNEL_CODE, Set.of(EMPLOYEE), "given");

    public static final String READ_PERSONNEL_LOG_CODE = "read_personnel_log";

    /// Reading the access log of one's own personnel dossier.
    public static final PersonnelAct READ_PERSONNEL_LOG = PersonnelAct.of(READ_PERSONNEL_LOG_CODE, Set.of(EMPLOYEE));

    public static final String LIST_PERSONNEL_CODE = "list_personnel";

    /// Listing the people with a personnel dossier.
    public static final PersonnelAct LIST_PERSONNEL = PersonnelAct.of(LIST_PERSONNEL_CODE, Set.of(OFFICE_GENERAL));

    public static final String KEEP_APPLICANTS_CODE = "keep_applicants";

    /// Keeping the register of applicants.
    public static final PersonnelAct KEEP_APPLICANTS =
            PersonnelAct.of(KEEP_APPLICANTS_CODE, Set.of(OFFICE_GENERAL), "recorded", "changed");

    @Override
    public List<Act> all() {
        return List.of(
                READ_PERSONNEL,
                READ_PERSONNEL_DOCUMENT,
                COPY_PERSONNEL,
                WRITE_PERSONNEL,
                COMMENT_PERSONNEL,
                READ_PERSONNEL_LOG,
                LIST_PERSONNEL,
                KEEP_APPLICANTS);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                HoldingActs.RETAIN,
                Set.of(
                        "staff-file-gone",
                        "staff-tax-gone",
                        "staff-pay-gone",
                        "applicant-gone",
                        "employment-ended",
                        "account-gone",
                        "again-file",
                        "again-tax",
                        "again-pay",
                        "again-applicant"));
    }
}
