package app.karat.shop.photos;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of pictures is taken.
 *
 * @param largest upload
 * @param perPiece most pictures of one piece
 * @param perBusiness room for all pictures of a business
 */
@ConfigurationProperties("karat.photos")
public record PhotoProperties(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("12") int perPiece,
        @DefaultValue("5GB") DataSize perBusiness) {}
