package nl.zorgvuldig.privacy.register;

/// What who watches over data says of one activity.
///
/// @param activity key of its purpose
/// @param recipients to whom data goes
/// @param transfers outside the EU, with what makes that safe
/// @param measures of its own, beside the general ones
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
