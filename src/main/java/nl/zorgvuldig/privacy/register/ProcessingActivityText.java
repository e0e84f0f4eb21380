package nl.zorgvuldig.privacy.register;

/// What the data protection officer adds about one processing activity.
///
/// @param activity key of its purpose
/// @param recipients to whom data is disclosed
/// @param transfers outside the EU, with the safeguards
/// @param measures specific to it, beside the general ones
public record ProcessingActivityText(
        String activity, int version, String recipients, String transfers, String measures) {
    public static ProcessingActivityText none(String activity) {
        return new ProcessingActivityText(activity, 0, "", "", "");
    }

    boolean says(ProcessingActivityText other) {
        return recipients.equals(other.recipients)
                && transfers.equals(other.transfers)
                && measures.equals(other.measures);
    }
}
