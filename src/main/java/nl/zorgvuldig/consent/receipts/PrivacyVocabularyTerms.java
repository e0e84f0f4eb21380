package nl.zorgvuldig.consent.receipts;

import java.util.List;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKind;

/// Maps our codes to terms of the W3C Data Privacy Vocabulary 2.3.
final class PrivacyVocabularyTerms {
    static final List<String> SUBJECT = List.of("dpv:DataSubject", "dpv:Student");

    static final List<String> RIGHTS =
            List.of("eu-gdpr:A7-3", "eu-gdpr:A13", "eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A77");

    private PrivacyVocabularyTerms() {}

    /// Address where it is withdrawn.
    static String withdraw(PurposeKind kind) {
        return switch (kind) {
            case EMERGENCY_CARD ->
                "Op de pagina Noodkaart, op elke dag van het jaar. / On the page Emergency"
                        + " card, on any day of the year.";
            case RECORDING, PUBLICATION, LESSON_RECORDING, PRIVATE_FILMING, EXPERT, DISCLOSURE, REQUEST ->
                "Op dezelfde pagina, Toestemming, op elke dag van het jaar. / On the same page,"
                        + " Consent, on any day of the year.";
        };
    }

    /// Health data requires explicit consent. The result has one term of the law and one of the
    /// vocabulary.
    static List<String> basis(PurposeKind kind) {
        return switch (kind) {
            case EMERGENCY_CARD -> List.of("eu-gdpr:A9-2-a", "dpv:ExplicitlyExpressedConsent");
            case RECORDING, PUBLICATION, LESSON_RECORDING, PRIVATE_FILMING, EXPERT, DISCLOSURE, REQUEST ->
                List.of("eu-gdpr:A6-1-a", "dpv:ExpressedConsent");
        };
    }

    static String status(ConsentChoice choice) {
        return switch (choice) {
            case GRANTED -> "dpv:ConsentGiven";
            case REFUSED -> "dpv:ConsentRefused";
            case WITHDRAWN -> "dpv:ConsentWithdrawn";
        };
    }

    static List<String> capacity(AnswererCapacity capacity) {
        return switch (capacity) {
            case PARENT -> List.of("dpv:ParentOfDataSubject");
            case GUARDIAN -> List.of("dpv:GuardianOfDataSubject");
            case PUPIL -> SUBJECT;
        };
    }

    /// The closest term; the text itself is exact.
    static String purpose(PurposeKind kind) {
        return switch (kind) {
            case RECORDING, PUBLICATION -> "dpv:PublicRelations";
            case LESSON_RECORDING -> "sector-education:StaffPerformanceAssessment";
            case PRIVATE_FILMING -> "urn:zorgvuldig:purpose:private-filming";
            case EMERGENCY_CARD -> "urn:zorgvuldig:purpose:emergency-card";
            case EXPERT, DISCLOSURE, REQUEST -> "sector-education:StudentGuidanceManagement";
        };
    }

    static String data(PurposeKind kind) {
        return switch (kind) {
            case RECORDING, PUBLICATION, LESSON_RECORDING, PRIVATE_FILMING -> "pd:Picture";
            case EMERGENCY_CARD -> "pd:MedicalHealth";
            case EXPERT, DISCLOSURE, REQUEST -> "dpv:PersonalData";
        };
    }
}
