using Xunit;

// Each test starts builds of its own that use every core.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
