// Azure.Storage.Blobs 12.30.0: what the pages use of it.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Azure.Storage.Blobs.Models
{
    public enum PublicAccessType
    {
        None,
        BlobContainer,
        Blob,
    }
}

namespace Azure.Storage.Blobs
{
    using Azure.Storage.Blobs.Models;

    public class BlobContainerClient
    {
        public virtual Task CreateIfNotExistsAsync(
            PublicAccessType publicAccessType = PublicAccessType.None,
            IDictionary<string, string>? metadata = null,
            CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
    }
}
