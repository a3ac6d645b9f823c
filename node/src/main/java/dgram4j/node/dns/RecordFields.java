package dgram4j.node.dns;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CAARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NAPTRRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/// A record's type and fields, as plain values.
public final class RecordFields {
    private RecordFields() {}

    /// The number of a type's name.
    public static int type(String name) {
        return Type.value(name);
    }

    /// The type's name, the time to live in seconds, then the fields in the order of the record
    /// (an address as an `InetAddress`); null for a type nobody asks for.
    public static Object[] of(Record record) {
        Object[] fields = fields(record);
        if (fields == null) {
            return null;
        }
        Object[] all = new Object[fields.length + 2];
        all[0] = Type.string(record.getType());
        all[1] = record.getTTL();
        System.arraycopy(fields, 0, all, 2, fields.length);
        return all;
    }

    private static Object[] fields(Record record) {
        return switch (record) {
            case ARecord a -> list(a.getAddress());
            case AAAARecord aaaa -> list(aaaa.getAddress());
            case CNAMERecord cname -> list(text(cname.getTarget()));
            case NSRecord ns -> list(text(ns.getTarget()));
            case PTRRecord ptr -> list(text(ptr.getTarget()));
            case MXRecord mx -> list(text(mx.getTarget()), mx.getPriority());
            case TXTRecord txt -> txt.getStringsAsByteArrays().stream()
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).toArray();
            case SRVRecord srv -> list(
                    text(srv.getTarget()), srv.getPort(), srv.getPriority(), srv.getWeight());
            case SOARecord soa -> list(
                    text(soa.getHost()), text(soa.getAdmin()), soa.getSerial(),
                    soa.getRefresh(), soa.getRetry(), soa.getExpire(), soa.getMinimum());
            case NAPTRRecord naptr -> list(
                    naptr.getFlags(), naptr.getService(), naptr.getRegexp(),
                    text(naptr.getReplacement()), naptr.getOrder(), naptr.getPreference());
            case CAARecord caa -> list(caa.getFlags(), caa.getTag(), caa.getValue());
            case TLSARecord tlsa -> list(
                    tlsa.getCertificateUsage(), tlsa.getSelector(), tlsa.getMatchingType(),
                    tlsa.getCertificateAssociationData());
            default -> null;
        };
    }

    private static Object[] list(Object... values) {
        return List.of(values).toArray();
    }

    private static String text(Name name) {
        return name.toString(true);
    }
}
