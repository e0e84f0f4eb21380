package nl.zorgvuldig.consent.receipts;

/// Page with the proof of one answer, and files to download.
public record ConsentReceiptPage(ConsentReceipt receipt, String address) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
