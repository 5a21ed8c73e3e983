package app.karat.kernel;

import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What BlockHound reports but never waits: reading a few random bytes, which UUIDs and signatures need, comes from {@code /dev/urandom};
 * Netty loads its native transport once, the one that services use in earnest; its allocator parks while another thread moves a pointer.
 * Found by every module that has the kernel's test-jar; anything else that blocks a reactive thread fails the test.
 */
public final class AllowedBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
        builder.allowBlockingCallsInside("io.netty.util.internal.NativeLibraryLoader", "load");
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator$Magazine", "free");
        builder.blockingMethodCallback(AllowedBlocking::show);
    }

    /** Thrown on an event loop the error may be swallowed and leave an answer out for ever; shown first, so that its cause is known. */
    private static void show(BlockingMethod method) {
        BlockingOperationError error = new BlockingOperationError(method);
        error.printStackTrace();
        throw error;
    }
}
